import { readFile, writeFile } from 'node:fs/promises';
import type { DocumentCoverage } from '@zhengling/server/rules';
import { eachFile } from '../../each-file.ts';
import { type ExitCode, exit, Stop, worse } from '../../exit.ts';
import { paint, print, printJson, table, tell } from '../../terminal.ts';

export interface CoverageOptions {
  readonly json?: boolean;
  readonly progress?: boolean;
  readonly document?: string;
  readonly writeFingerprints?: string;
}

/** What every clause of the documents in the files becomes; exit 1 where a clause is nothing or a name leads nowhere. */
export async function coverageCommand(files: readonly string[], options: CoverageOptions): Promise<ExitCode> {
  const { compile } = await import('@zhengling/gazette');
  const { regulations, fingerprints } = await import('@zhengling/qijiang');
  const { accountFor, coverageOf } = await import('@zhengling/server/rules');
  const covered: DocumentCoverage[] = [];
  const strangers: string[] = [];
  const read = await eachFile(files, options, (_, text) => {
    for (const document of compile(text).documents) {
      const number = document.number?.text ?? null;
      const found = number === null ? null : accountFor(regulations, number);
      if (number === null || found === null) strangers.push(number ?? document.title);
      else covered.push(coverageOf(found.slug, found.account, document, fingerprints[number]));
    }
  });
  const wanted = covered.filter(({ number, slug }) => [undefined, number, slug].includes(options.document));
  if (options.writeFingerprints !== undefined) await write(options.writeFingerprints, covered);
  if (options.json === true) printJson({ documents: wanted, withoutDefinitions: strangers });
  else {
    print(overview(wanted));
    for (const one of wanted) for (const line of faults(one)) print(line);
    for (const number of strangers) tell(`没有定义：${number}`);
  }
  const complete = wanted.every(
    ({ unaccounted, unresolved, changed }) => unaccounted.length + unresolved.length + changed.length === 0,
  );
  return worse(read, complete && strangers.length === 0 ? exit.fine : exit.foundErrors);
}

function overview(covered: readonly DocumentCoverage[]): string {
  const head = [
    '文件',
    '条款',
    '规则',
    '程序',
    '职责',
    '指标',
    '清单',
    '登记',
    '文书',
    '说明',
    '待做',
    '未认领',
    '规则数',
  ];
  const rows = covered.map(({ number, clauses, becomes, planned, unaccounted, rules }) => [
    number,
    ...[
      clauses,
      becomes.rule,
      becomes.procedure,
      becomes.duty,
      becomes.indicator,
      becomes.checklist,
      becomes.register,
      becomes.letter,
      becomes.statement,
      planned,
      unaccounted.length,
      rules.length,
    ].map(String),
  ]);
  return table([head, ...rows]);
}

function faults({
  number,
  unaccounted,
  unresolved,
  changed,
  figuresWithoutRule,
}: DocumentCoverage): readonly string[] {
  return [
    ...unresolved.map((name) => `${paint('red', '没有这一条')} ${number} ${name}`),
    ...unaccounted.map(({ node, begins }) => `${paint('red', '未认领')} ${number} ${node} ${begins}…`),
    ...changed.map((name) => `${paint('yellow', '文字有变')} ${number} ${name}`),
    ...figuresWithoutRule.map(
      ({ node, begins, as }) =>
        `${paint('dim', '有数而无规则')} ${number} ${node}（${as.join('、') || '未认领'}）${begins}…`,
    ),
  ];
}

/** Adds the fingerprints of the documents to those in the file. */
async function write(path: string, covered: readonly DocumentCoverage[]): Promise<void> {
  const known: unknown = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
  const all = {
    ...(typeof known === 'object' ? known : {}),
    ...Object.fromEntries(
      covered
        .filter(({ fingerprints }) => Object.keys(fingerprints).length > 0)
        .map(({ number, fingerprints }) => [number, fingerprints]),
    ),
  };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    await writeFile(path, `${JSON.stringify(sorted, null, 2)}\n`);
  } catch (error) {
    throw new Stop(
      'ZL9302',
      `无法写入 ${path}：${error instanceof Error ? error.message : String(error)}`,
      '请检查目录和磁盘空间。',
    );
  }
}
