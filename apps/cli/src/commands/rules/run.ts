import { rm } from 'node:fs/promises';
import type { RunReport } from '../../batch-file/run-rule.ts';
import { refuseOverwriting, tableFile, tableFileToRead } from '../../batch-file/table-file.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { print, printJson, tell } from '../../terminal.ts';
import { dayOf, findRule } from './find-rule.ts';

export interface RunCommandOptions {
  readonly in: string;
  readonly out: string;
  readonly rejects?: string;
  readonly on?: string;
  readonly knownOn?: string;
  readonly json?: boolean;
  readonly progress?: boolean;
}

/** A rule over a file of rows; exit 1 where rows were rejected or something could not be computed. */
export async function runCommand(id: string, options: RunCommandOptions): Promise<ExitCode> {
  const rule = await findRule(id);
  const on = await dayOf(options.on);
  const knownOn = options.knownOn === undefined ? {} : { knownOn: await dayOf(options.knownOn) };
  const to = tableFile(options.out);
  const rejects = tableFile(options.rejects ?? rejectsBeside(options.out));
  const from = await tableFileToRead(options.in);
  await refuseOverwriting(from.path, [to.path, rejects.path]);
  const { runRule } = await import('../../batch-file/run-rule.ts');
  const { withWorkshop } = await import('../../batch-file/workshop.ts');
  const report = await withWorkshop(to.path, options, (workshop) =>
    runRule({ rule, circumstances: { on, ...knownOn }, from, to, rejects }, workshop),
  );
  // What an earlier run rejected is out of date.
  if (!report.wroteRejects) await rm(rejects.path, { force: true });
  tellColumns(report);
  if (options.json === true)
    printJson({
      rule: id,
      on,
      ...knownOn,
      rows: report.rows,
      ...report.states,
      rejected: report.rejected,
      out: to.path,
      rejects: report.wroteRejects ? rejects.path : null,
    });
  else print(describe(report, to.path, rejects.path));
  return report.rejected > 0 || report.states.error > 0 ? exit.foundErrors : exit.fine;
}

/** `cases.csv` → `cases.rejects.csv` */
const rejectsBeside = (out: string): string => out.replace(/(\.[^./\\]+)$/, '.rejects$1');

function tellColumns({ matched, notInSql, encoding }: RunReport): void {
  if (encoding !== 'UTF-8' && encoding !== 'Parquet') tell(`按 ${encoding} 编码读取，写出为 UTF-8。`);
  if (notInSql !== null) tell(`${notInSql}。改由程序逐行计算，会慢一些。`);
  if (matched.absent.length > 0) tell(`没有这些列，按没有填计算：${matched.absent.join('、')}`);
  for (const { name, meant } of matched.carried)
    if (meant !== null) tell(`列“${name}”不是规则的输入，原样带过；是不是“${meant}”？`);
}

const count = (n: number): string => n.toLocaleString('en');

function describe({ rows, states, rejected, wroteRejects }: RunReport, out: string, rejects: string): string {
  const parts = [
    `算出 ${count(states.ok)}`,
    ...(states.missing > 0 ? [`缺输入 ${count(states.missing)}`] : []),
    ...(states.none > 0 ? [`不适用 ${count(states.none)}`] : []),
    ...(states.discretion > 0 ? [`待裁量 ${count(states.discretion)}`] : []),
    ...(states.error > 0 ? [`算不出 ${count(states.error)}`] : []),
    ...(rejected > 0 ? [`退回 ${count(rejected)}`] : []),
  ];
  return [
    `共 ${count(rows)} 行：${parts.join('，')}`,
    `结果：${out}`,
    ...(wroteRejects ? [`退回的行：${rejects}（改好后可单独再算）`] : []),
  ].join('\n');
}
