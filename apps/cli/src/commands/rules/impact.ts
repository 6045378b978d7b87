import { explain, type Rule, readInput, type Step } from '@zhengling/rules';
import type { Change, Impact, ImpactCase, Standpoint } from '../../batch-file/impact.ts';
import { refuseOverwriting, tableFile, tableFileToRead } from '../../batch-file/table-file.ts';
import { type ExitCode, exit, Stop } from '../../exit.ts';
import { paint, print, printJson, table } from '../../terminal.ts';
import { standpointOf } from './standpoint.ts';

export interface ImpactCommandOptions {
  readonly in: string;
  readonly out?: string;
  readonly output?: string;
  readonly show: string;
  readonly json?: boolean;
  readonly progress?: boolean;
}

/** The old version of a rule against the new over a file of cases; exit 1 where rows could not be read. */
export async function impactCommand(
  oldTyped: string,
  newTyped: string,
  options: ImpactCommandOptions,
): Promise<ExitCode> {
  const [old, next] = [await standpointOf(oldTyped), await standpointOf(newTyped)];
  const output = outputOf(old.rule, next.rule, options.output);
  const show = Number(options.show);
  if (!Number.isInteger(show) || show < 0 || show > 1000)
    throw new Stop('ZL9326', `--show 不能是“${options.show}”`, '请用 0 到 1000 的整数。');
  const from = await tableFileToRead(options.in);
  const to = options.out === undefined ? null : tableFile(options.out);
  if (to !== null) await refuseOverwriting(from.path, [to.path]);
  const { impactOf } = await import('../../batch-file/impact.ts');
  const { withWorkshop } = await import('../../batch-file/workshop.ts');
  const { tmpdir } = await import('node:os');
  const impact = await withWorkshop(to?.path ?? `${tmpdir()}/impact`, options, (workshop) =>
    impactOf({ old, new: next, output, from, to, show }, workshop),
  );
  const cases = (list: readonly ImpactCase[]) => list.map((one) => traced(one, old, next));
  if (options.json === true)
    printJson({
      old: about(old),
      new: about(next),
      output,
      ...impact,
      gaining: cases(impact.gaining),
      losing: cases(impact.losing),
    });
  else print(describe(impact, old, next, output));
  return impact.counts.rejected > 0 ? exit.foundErrors : exit.fine;
}

/** The output that is compared: the one asked for, the entitlement, or the first that is a number. */
function outputOf(old: Rule, next: Rule, asked: string | undefined): string {
  const numbers = Object.entries(next.outputs)
    .filter(([, { expression }]) => expression.type.kind === 'number')
    .map(([name]) => name)
    .filter((name) => old.outputs[name]?.expression.type.kind === 'number');
  const chosen =
    asked ??
    (next.entitlement !== undefined && numbers.includes(next.entitlement) ? next.entitlement : numbers[0]);
  if (chosen !== undefined && numbers.includes(chosen)) return chosen;
  throw new Stop(
    'ZL9326',
    asked === undefined ? '两个版本没有共同的数值输出可比' : `两个版本没有共同的数值输出“${asked}”`,
    numbers.length === 0 ? '只能比较有金额等数值输出的规则。' : `可用的输出：${numbers.join('、')}`,
  );
}

const about = ({ rule, circumstances }: Standpoint) => ({ rule: rule.id, ...circumstances });

const words: Readonly<Record<Change, string>> = {
  gain: '增加',
  lose: '减少',
  newly: '由无到有',
  'no-longer': '不再享有',
  same: '不变',
  open: '算不定（缺输入、待裁量或算不出）',
  rejected: '读不出',
};

const count = (n: number): string => n.toLocaleString('en');
const money = (text: string): string => text.replace(/\B(?=(\d{3})+(?=\.|$))/g, ',');

function describe(impact: Impact, old: Standpoint, next: Standpoint, output: string): string {
  const type = next.rule.outputs[output];
  const unit = type?.expression.type.kind === 'number' ? type.expression.type.unit : '';
  const { sums } = impact;
  const counted = Object.entries(impact.counts)
    .filter(([, n]) => n > 0)
    .map(([change, n]) => [`  ${wordsFor(change)}`, count(n)]);
  const sizes = impact.distribution.map(({ from, to, cases }) => [
    `  ${range(from, to)}${unit}`,
    count(cases),
  ]);
  return [
    `${next.rule.title}的${type?.title ?? output}：${day(old)} → ${day(next)}，共 ${count(impact.cases)} 例`,
    table(counted),
    `合计：${money(sums.old)} → ${money(sums.new)}${unit}（增加 ${money(sums.gained)}，减少 ${money(sums.lost)}）`,
    '差额分布：',
    table(sizes),
    ...shown('增加最多', impact.gaining, old, next),
    ...shown('减少最多', impact.losing, old, next),
  ].join('\n');
}

const wordsFor = (change: string): string =>
  Object.entries(words).find(([name]) => name === change)?.[1] ?? change;

const day = ({ rule, circumstances: { on, knownOn } }: Standpoint): string =>
  `${rule.id} ${on}${knownOn === undefined ? '' : `（${knownOn}所知）`}`;

function range(from: string | null, to: string | null): string {
  if (from === to && from !== null) return from;
  if (from === null) return `${to} 以下`;
  return to === null ? `${from} 以上` : `${from} 至 ${to}`;
}

function shown(
  title: string,
  cases: readonly ImpactCase[],
  old: Standpoint,
  next: Standpoint,
): readonly string[] {
  if (cases.length === 0) return [];
  return [
    `\n${title}：`,
    ...cases.flatMap((one) => {
      const { row, difference, oldTrace, newTrace } = traced(one, old, next);
      return [
        paint('bold', `第${row}行：${one.old ?? '？'} → ${one.new ?? '？'}（${difference}）`),
        '  旧：',
        ...lines(oldTrace, 2),
        '  新：',
        ...lines(newTrace, 2),
      ];
    }),
  ];
}

function traced(one: ImpactCase, old: Standpoint, next: Standpoint) {
  const trace = ({ rule, circumstances }: Standpoint, given: unknown): Step | null => {
    const read = readInput(rule, given);
    return read.ok ? explain(rule, read.value, circumstances).trace : null;
  };
  const { oldGiven, newGiven, ...rest } = one;
  return { ...rest, oldTrace: trace(old, oldGiven), newTrace: trace(next, newGiven) };
}

function lines(step: Step | null, depth: number): readonly string[] {
  if (step === null) return [];
  const source = step.clause === null || depth === 2 ? '' : paint('dim', `  ${step.clause.clause}`);
  return [
    `${'  '.repeat(depth)}${step.text}${source}`,
    ...step.children.flatMap((child) => lines(child, depth + 1)),
  ];
}
