import type { Line } from '../source/lines.ts';
import { Compared, likenessOf, loose } from '../source/loose.ts';
import { heading } from '../source/phrase.ts';

/** 附件：1.… 2.…, as the document announces them. */
export interface Announced {
  readonly label: string;
  readonly title: string;
  readonly omitted: boolean;
  /** Its title, to be found among the lines behind. */
  readonly wanted: Compared;
  /** Index of the line it stands on. */
  readonly line: number;
}

/** Where an attachment is printed: its label and title lines, then its body up to `to`. */
export interface PrintedAttachment {
  readonly label: string;
  readonly title: string;
  readonly from: number;
  /** Index of the first line of the body. */
  readonly body: number;
  readonly announced: Announced | null;
}

const ANNOUNCES = /^附件(\d{1,2}|[一二三四五六七八九十]{1,2})?[:：](.+)$/;
const ENTRY = heading(/^(\d{1,2})[.．、](?!\d)(.+)$/);
const OMITTED = /[（(](?:略|另发|另附|从略|此略)[）)]$/;
const LABEL = heading(/^附件[:：]?(\d{1,2}|[一二三四五六七八九十]{1,2})?[:：]?$/);
const LABEL_WITH_TITLE = heading(/^附件(\d{1,2}|[一二三四五六七八九十]{1,2})[:：]?([\u4e00-\u9fff].{3,60})$/);
const TITLE_END =
  /(?:名单|表|说明|清单|标准|职责|分工|方案|办法|告知书|流程图?|模板|样本|指南|目录|一览|要求|承诺书|申请书|报告|图|函|计划|规定|细则)(?:[（(][^（）()]{1,12}[）)])?$/;

/** The list of attachments under a document's text. */
export function announcedAttachments(lines: readonly Line[]): Announced[] {
  const out: Announced[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const text = line?.clean.text ?? '';
    const match = text.startsWith('附') ? ANNOUNCES.exec(text.replace(/^附 件/, '附件')) : null;
    if (!line || !match || isHeading(lines, i, match[2] ?? '', out)) continue;
    const first = entry(match[2] ?? '', match[1] ?? '', i);
    if (out.some((other) => other.title === first.title)) continue;
    out.push(first);
    let last = first;
    for (let k = i + 1; k < lines.length; k++) {
      const next = lines[k];
      if (!next || next.blank) continue;
      const item = ENTRY.exec(next.clean.text);
      const number = Number(item?.[1] ?? 0);
      if (!item || number !== out.length + 1 || next.clean.text.length > 80) break;
      last = entry(next.clean.text, '', k);
      out.push(last);
      i = k;
    }
  }
  return out;
}

/** `附件1：标题` right above a body is the heading of the attachment, not its announcement. */
function isHeading(lines: readonly Line[], at: number, title: string, known: readonly Announced[]): boolean {
  return known.some((other) => loose(other.title) === loose(withoutNumber(title))) && lines[at] !== undefined;
}

const withoutNumber = (text: string) => text.replace(/^\d{1,2}[.．、]/, '');

function entry(text: string, label: string, line: number): Announced {
  const item = ENTRY.exec(text);
  const printed = (item?.[2] ?? text).replace(/[。；;]$/, '').trim();
  const title = printed.replace(OMITTED, '');
  return {
    label: `附件${item?.[1] ?? label}`,
    title,
    wanted: new Compared(title),
    omitted: OMITTED.test(printed),
    line,
  };
}

/** Finds where attachments are printed, from line `from` on; a body ends where the next attachment begins. */
export function printedAttachments(
  lines: readonly Line[],
  from: number,
  announced: readonly Announced[],
  instrumentAt: number | null,
  taken: ReadonlySet<number>,
): PrintedAttachment[] {
  const out: PrintedAttachment[] = [];
  const open = announced.filter((other) => !other.omitted);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.tight === '' || line.tight.length > 80 || taken.has(i) || i === instrumentAt) continue;
    const label = LABEL.exec(line.tight);
    const whole = label ? null : LABEL_WITH_TITLE.exec(line.tight);
    const expected = open.find((other) => !out.some((found) => found.announced === other));
    if (label || whole) {
      const named = label?.[1] ?? whole?.[1];
      const matching =
        open.find((other) => named !== undefined && other.label === `附件${named}`) ?? expected ?? null;
      const title = whole ? { text: whole[2] ?? '', next: i + 1 } : titleBelow(lines, i + 1, matching);
      out.push({
        label: `附件${named ?? ''}`,
        title: title.text,
        from: i,
        body: title.next,
        announced: matching,
      });
      i = Math.max(i, title.next - 1);
    } else if (expected) {
      const title = titleBelow(lines, i, expected);
      if (likenessOf(new Compared(title.text), expected.wanted) >= 0.9) {
        out.push({
          label: expected.label,
          title: title.text,
          from: i,
          body: title.next,
          announced: expected,
        });
        i = title.next - 1;
      }
    }
  }
  return out;
}

/** The title that begins at `at`: the lines that together come closest to what was announced. */
function titleBelow(
  lines: readonly Line[],
  at: number,
  announced: Announced | null,
): { text: string; next: number } {
  let text = '';
  let best = { text: '', next: at, score: -1 };
  for (let i = at, taken = 0; i < lines.length && taken < 5; i++) {
    const line = lines[i];
    if (!line || line.blank) continue;
    if (!titleLike(line, taken)) break;
    text += line.clean.text.replace(/^(?=[A-Za-z0-9])/, '');
    taken++;
    const score = announced
      ? likenessOf(new Compared(text), announced.wanted)
      : TITLE_END.test(text.replaceAll(' ', ''))
        ? 2 - taken / 10
        : 1 - taken / 10;
    if (score > best.score) best = { text, next: i + 1, score };
    if (announced === null && score > 1) break;
  }
  return { text: best.text.replace(/(?<=[\u4e00-\u9fff”]) (?=[\u4e00-\u9fff“])/g, ''), next: best.next };
}

const titleLike = (line: Line, taken: number) =>
  line.tight.length <= 60 &&
  !/[。；;]$|[:：]$/.test(line.tight) &&
  !line.raw.includes('\t') &&
  !line.raw.trim().startsWith('|') &&
  (taken === 0 ||
    !/^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]|\d{1,2}[.．、]|第[一二三四五六七八九十]+[章条])/.test(
      line.tight,
    )) &&
  (taken === 0 || !/[:：]/.test(line.tight));
