import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseLawtext } from 'lawtext/dist/src/parser/lawtext.js';
import { compileText } from '../../apps/server/src/issues/compiler.ts';
import { median, milliseconds, timeInTurns, timeOf, times, verdict } from './measure.ts';
import type { Report } from './report.ts';
import { articles, gazetteOf } from './text/gazette.ts';
import { randomFrom } from './text/random.ts';

const runs = 31;
/** Both sides run this often before they are timed: until the engine has optimised them (a server runs for weeks). */
const warmUp = 150;

/** Compiling everything beside a parser of Japanese law, beside reading the bytes, and against ten times the text. */
export async function measureCompile(): Promise<Report> {
  const law = articles(randomFrom(11), 90);
  const issue = regulation(law);
  const lawtext = adapted(law);
  const { errors } = parseLawtext(lawtext);
  const compiled = compileText(issue, 'bench.txt').issue;
  const [document] = compiled.documents;
  if (compiled.documents.length !== 1 || document === undefined)
    throw new Error(`one document was printed, ${compiled.documents.length} were read`);

  const [ours = Number.NaN, theirs = Number.NaN] = timeInTurns(runs, warmUp, [
    () => compileText(issue, 'bench.txt'),
    () => parseLawtext(lawtext),
  ]).map(median);
  const bytes = median(readingTimes(issue));

  const small = gazetteOf(1, 9);
  const large = gazetteOf(1, 90);
  const smallTime = median(timeOf(runs, () => compileText(small, 'bench.txt')));
  const largeTime = median(timeOf(3, () => compileText(large, 'bench.txt')));
  const growth = largeTime / smallTime / (large.length / small.length / 10);

  const perSecond = (text: string, time: number) => (text.length / time) * 1_000;
  const faster = perSecond(issue, ours) / perSecond(lawtext, theirs);
  const { duties, times: mentions, citations } = compileText(small, 'bench.txt').issue;
  return [
    `Everything: tree, citations, times, units, duties, validity, checks. lawtext reads the same ${law.length} articles, items and chapter headings in its own form (${errors.length} errors); it makes a tree and resolves nothing. Medians of ${runs} runs after ${warmUp} to warm up, both sides alike and in turns.`,
    '',
    '| | characters | ms | characters a second |',
    '| --- | ---: | ---: | ---: |',
    line('zhengling, everything', issue, ours),
    line('lawtext 0.1.52, tree', lawtext, theirs),
    line('reading the file and splitting it into lines', issue, bytes),
    '',
    `- ${verdict('20 times lawtext or better', faster >= 20)} (${times(faster)} its characters a second)`,
    `- ${times(ours / bytes)} the time of reading and splitting the same bytes`,
    `- ${verdict('ten times the text in at most 11 times the time', growth <= 11)} (${times(growth)}: ${small.length} characters in ${milliseconds(smallTime)} ms, ${large.length} in ${milliseconds(largeTime)} ms; the smaller issue holds ${duties.length} duties, ${mentions.length} times, ${citations.length} citations)`,
  ];

  function line(name: string, text: string, time: number): string {
    return `| ${name} | ${text.length} | ${milliseconds(time)} | ${Math.round(perSecond(text, time)).toLocaleString('en')} |`;
  }
}

/** An issue of one regulation. */
function regulation(law: readonly string[]): string {
  return [
    '云江市青原县人民政府公报',
    '2021年第3期（总第243期）',
    '2021年3月28日出版',
    '云江市青原县人民政府文件',
    '青原府发〔2021〕3号',
    '云江市青原县人民政府\n关于印发青原县综合管理办法的通知',
    '各乡镇人民政府，县政府各部门：',
    '《青原县综合管理办法》已经县政府同意，现印发给你们。',
    '云江市青原县人民政府',
    '2021年3月12日',
    '青原县综合管理办法',
    ...law,
  ].join('\n\n');
}

/** The same in lawtext's form: a Japanese number of the law, full-width blanks after numbers, items indented by two. */
function adapted(law: readonly string[]): string {
  const lines = law.map((line) => {
    const item = /^（([一二三四五六七八九十]+)）(.*)$/u.exec(line);
    if (item !== null) return `  ${item[1]}　${item[2]}`;
    return `\n${line.replace(/^(第[一二三四五六七八九十]+[章条]) /u, '$1　')}`;
  });
  return `青原県綜合管理条例\n（令和三年法律第三号）\n${lines.join('\n')}\n`;
}

function readingTimes(text: string): readonly number[] {
  const directory = mkdtempSync(join(tmpdir(), 'zhengling-bench-'));
  try {
    const file = join(directory, 'issue.txt');
    writeFileSync(file, text);
    return timeOf(runs * 20, () => readFileSync(file, 'utf8').split('\n'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
