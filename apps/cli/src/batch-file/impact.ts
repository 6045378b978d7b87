import { type CompiledRule, compileRule, type Rule } from '@zhengling/rules';
import { matchColumns } from './matched-columns.ts';
import { readCell } from './read-cell.ts';
import { columnAt, literal, named, openSource, type Source } from './source.ts';
import type { TableFile } from './table-file.ts';
import { typedCell } from './typed-cell.ts';
import type { Workshop } from './workshop.ts';

/** A rule as it stands on one day, as was known on another. */
export interface Standpoint {
  readonly rule: Rule;
  readonly circumstances: { readonly on: string; readonly knownOn?: string };
}

/**
 * What the new version does to a case. `newly`: nothing before and something now; `no-longer` the reverse; `open`: one
 * of the two waits for an input, a decision or a calendar; `rejected`: the row cannot be read.
 */
const CHANGES = ['gain', 'lose', 'newly', 'no-longer', 'same', 'open', 'rejected'] as const;
export type Change = (typeof CHANGES)[number];

/** A case with its inputs, for both traces to be shown. */
export interface ImpactCase {
  readonly row: number;
  readonly old: string | null;
  readonly new: string | null;
  readonly difference: string;
  readonly change: Change;
  readonly oldGiven: Readonly<Record<string, unknown>>;
  readonly newGiven: Readonly<Record<string, unknown>>;
}

export interface Impact {
  readonly cases: number;
  readonly counts: Readonly<Record<Change, number>>;
  /** Exact sums in the unit of the output, of the cases that both versions answer. */
  readonly sums: {
    readonly old: string;
    readonly new: string;
    readonly gained: string;
    readonly lost: string;
  };
  /** Differences by size, the bound nearer to nought included; null without end. Both 0: no difference. */
  readonly distribution: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly cases: number;
  }[];
  /** Those who gain and lose most, the largest first. */
  readonly gaining: readonly ImpactCase[];
  readonly losing: readonly ImpactCase[];
}

export interface ImpactOptions {
  readonly old: Standpoint;
  readonly new: Standpoint;
  readonly output: string;
  readonly from: TableFile;
  readonly to: TableFile | null;
  readonly show: number;
}

/** Evaluates both versions on every row of a file and compares an output that is a number. */
export async function impactOf(options: ImpactOptions, workshop: Workshop): Promise<Impact> {
  const source = await workshop.during({ name: '读取', from: 0, to: 0.2 }, () =>
    openSource(options.from, workshop),
  );
  const tally = new Tally(options.show, unitDen(options));
  await workshop.during({ name: '计算', from: 0.2, to: 0.8 }, () =>
    compare(options, source, tally, workshop),
  );
  if (options.to !== null) {
    const { to } = options;
    await workshop.during({ name: '写出', from: 0.8, to: 1 }, () =>
      write(to, source, workshop, String(unitDen(options)).length - 1),
    );
  }
  return tally.impact();
}

/** Amounts are added up as whole numbers over what both versions' outputs are whole numbers over. */
function unitDen({ old, new: next, output }: ImpactOptions): number {
  const dens = [old, next].map(({ rule }) => {
    const type = rule.outputs[output]?.expression.type;
    return type?.kind === 'number' ? type.den : 1;
  });
  const scale = Math.max(...dens.map(decimals));
  return 10 ** scale;
}

function decimals(den: number): number {
  for (let scale = 0; scale < 12; scale += 1) if (10 ** scale % den === 0) return scale;
  return 12;
}

interface Side {
  readonly compiled: CompiledRule;
  readonly rule: Rule;
  readonly cells: readonly { readonly name: string; readonly at: number }[];
}

async function compare(
  { old, new: next, output, to }: ImpactOptions,
  source: Source,
  tally: Tally,
  { connection, storing }: Workshop,
): Promise<void> {
  const texts: string[] = [];
  const side = ({ rule, circumstances }: Standpoint): Side => {
    const { columns } = matchColumns(
      rule,
      source.columns.map(({ name }) => name),
    );
    const cells = [...columns].flatMap(([name, column]) => {
      const input = rule.inputs[name];
      const type = source.columns[column]?.type;
      if (input === undefined || type === undefined) return [];
      texts.push(typedCell(input, columnAt(column), type).text);
      return [{ name, at: texts.length }];
    });
    return { compiled: compileRule(rule, circumstances), rule, cells };
  };
  const [before, after] = [side(old), side(next)];
  await storing.run(
    'CREATE TABLE impact (row_at BIGINT, old VARCHAR, new VARCHAR, difference VARCHAR, change VARCHAR, reason VARCHAR)',
  );
  const stored = to === null ? null : await storing.createAppender('impact');
  const result = await connection.stream(
    `SELECT CAST(row_at AS DOUBLE), ${texts.join(', ')} FROM ${source.relation}`,
  );
  for await (const rows of result.yieldRowsJs()) {
    for (const cells of rows) {
      const rowAt = Number(cells[0]);
      const oldGiven = givenBy(before, cells);
      const newGiven = givenBy(after, cells);
      const [was, is] = [before.compiled(oldGiven), after.compiled(newGiven)];
      const reason = [...was.errors, ...is.errors].map(({ message }) => message);
      const one = tally.add({
        row: source.numberOf(rowAt),
        old: amountOf(was, output),
        new: amountOf(is, output),
        rejected: reason.length > 0,
        oldGiven,
        newGiven,
      });
      if (stored === null) continue;
      stored.appendBigInt(BigInt(rowAt));
      for (const text of [
        one.old,
        one.new,
        one.change === 'open' || one.change === 'rejected' ? null : one.difference,
      ])
        if (text === null) stored.appendNull();
        else stored.appendVarchar(text);
      stored.appendVarchar(one.change);
      if (reason.length === 0) stored.appendNull();
      else stored.appendVarchar([...new Set(reason)].join('；'));
      stored.endRow();
    }
    stored?.flushSync();
  }
  stored?.closeSync();
  for (const { row } of source.broken)
    tally.add({ row, old: null, new: null, rejected: true, oldGiven: {}, newGiven: {} });
}

function givenBy({ rule, cells }: Side, row: readonly unknown[]): Readonly<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  for (const { name, at } of cells) {
    const cell = row[at];
    const input = rule.inputs[name];
    if (input !== undefined && typeof cell === 'string') given[name] = readCell(input, cell);
  }
  return given;
}

/** The amount; `none` where the rule does not apply, null where it is not known. */
function amountOf(
  { value, discretionary, problems }: ReturnType<CompiledRule>,
  output: string,
): number | 'none' | null {
  if (value === null) return null;
  const amount = value[output];
  if (typeof amount === 'number') return amount;
  const open = [...discretionary, ...problems].some((one) => one.output === output);
  return amount === null && !open ? 'none' : null;
}

interface Compared {
  readonly row: number;
  readonly old: number | 'none' | null;
  readonly new: number | 'none' | null;
  readonly rejected: boolean;
  readonly oldGiven: Readonly<Record<string, unknown>>;
  readonly newGiven: Readonly<Record<string, unknown>>;
}

/** Where differences are counted apart, in the unit of the output. */
const SIZES = [0, 1_000, 10_000, 100_000, 1_000_000];

/** 0 for none; else which of `SIZES` the difference reaches, from 1, negative for a loss. */
const sizeOf = (difference: number): number =>
  Math.sign(difference) * SIZES.filter((least) => Math.abs(difference) >= least).length;

function boundsOf(size: number): { readonly from: string | null; readonly to: string | null } {
  if (size === 0) return { from: '0', to: '0' };
  const near = SIZES[Math.abs(size) - 1] ?? 0;
  const far = SIZES[Math.abs(size)] ?? null;
  if (size > 0) return { from: String(near), to: far === null ? null : String(far) };
  return { from: far === null ? null : String(-far), to: near === 0 ? '0' : String(-near) };
}

/** Counts and exact sums; amounts are whole numbers of the finest unit. */
class Tally {
  readonly #show: number;
  readonly #den: number;
  readonly #counts = new Map<Change, number>();
  readonly #sizes = new Map<number, number>();
  #sums = { old: 0n, new: 0n, gained: 0n, lost: 0n };
  #gaining: { by: number; one: ImpactCase }[] = [];
  #losing: { by: number; one: ImpactCase }[] = [];

  constructor(show: number, den: number) {
    this.#show = show;
    this.#den = den;
  }

  add({ row, old, new: next, rejected, oldGiven, newGiven }: Compared): ImpactCase {
    const was = this.#units(old);
    const is = this.#units(next);
    const known = !rejected && was !== null && is !== null;
    const by = known ? is - was : 0;
    const change = changeOf(rejected, was, is);
    this.#counts.set(change, (this.#counts.get(change) ?? 0) + 1);
    if (known) {
      const gained = by > 0 ? BigInt(by) : 0n;
      const lost = by < 0 ? BigInt(-by) : 0n;
      const sums = this.#sums;
      this.#sums = {
        old: sums.old + BigInt(was),
        new: sums.new + BigInt(is),
        gained: sums.gained + gained,
        lost: sums.lost + lost,
      };
      const size = sizeOf(by / this.#den);
      this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + 1);
    }
    const one: ImpactCase = {
      row,
      old: typeof old === 'number' ? this.#text(BigInt(was ?? 0)) : old,
      new: typeof next === 'number' ? this.#text(BigInt(is ?? 0)) : next,
      difference: this.#text(BigInt(by)),
      change,
      oldGiven,
      newGiven,
    };
    if (by > 0) this.#gaining = this.#keep(this.#gaining, by, one);
    if (by < 0) this.#losing = this.#keep(this.#losing, -by, one);
    return one;
  }

  impact(): Impact {
    const counts = Object.fromEntries(CHANGES.map((change) => [change, this.#counts.get(change) ?? 0]));
    return {
      cases: [...this.#counts.values()].reduce((sum, one) => sum + one, 0),
      counts: { gain: 0, lose: 0, newly: 0, 'no-longer': 0, same: 0, open: 0, rejected: 0, ...counts },
      sums: {
        old: this.#text(this.#sums.old),
        new: this.#text(this.#sums.new),
        gained: this.#text(this.#sums.gained),
        lost: this.#text(this.#sums.lost),
      },
      distribution: [...this.#sizes]
        .sort(([a], [b]) => a - b)
        .map(([size, cases]) => ({ ...boundsOf(size), cases })),
      gaining: this.#gaining.map(({ one }) => one),
      losing: this.#losing.map(({ one }) => one),
    };
  }

  #units(amount: number | 'none' | null): number | null {
    if (amount === null) return null;
    return amount === 'none' ? 0 : Math.round(amount * this.#den);
  }

  #text(units: bigint): string {
    const scale = String(this.#den).length - 1;
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
    const fraction = scale === 0 ? '' : `.${digits.slice(-scale)}`;
    return `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${fraction}`;
  }

  #keep(
    kept: { by: number; one: ImpactCase }[],
    by: number,
    one: ImpactCase,
  ): { by: number; one: ImpactCase }[] {
    if (kept.length >= this.#show && by <= (kept.at(-1)?.by ?? 0)) return kept;
    return [...kept, { by, one }].sort((a, b) => b.by - a.by || a.one.row - b.one.row).slice(0, this.#show);
  }
}

function changeOf(rejected: boolean, was: number | null, is: number | null): Change {
  if (rejected) return 'rejected';
  if (was === null || is === null) return 'open';
  if (was === is) return 'same';
  if (was === 0) return 'newly';
  if (is === 0) return 'no-longer';
  return is > was ? 'gain' : 'lose';
}

async function write(
  to: TableFile,
  source: Source,
  { connection, path, finish }: Workshop,
  scale: number,
): Promise<void> {
  const part = path(`impact.${to.kind}`);
  const taken = new Set(source.columns.map(({ name }) => name.toLowerCase()));
  const free = (name: string): string => (taken.has(name) ? free(`result_${name}`) : name);
  const own = source.columns.map(({ name }, at) => `s.${columnAt(at)} AS ${named(name)}`);
  const amounts = ['old', 'new', 'difference'].map(
    (name) => `TRY_CAST(i.${name} AS DECIMAL(20, ${scale})) AS ${named(free(name))}`,
  );
  const about = ['change', 'reason'].map((name) => `i.${name} AS ${named(free(name))}`);
  const format =
    to.kind === 'parquet'
      ? 'FORMAT parquet'
      : `FORMAT csv, HEADER, DELIMITER ${literal(to.kind === 'tsv' ? '\t' : ',')}`;
  await connection.run(
    `COPY (SELECT ${[...own, ...amounts, ...about].join(', ')} FROM ${source.relation} AS s JOIN impact AS i ON s.row_at = i.row_at ORDER BY s.row_at) TO ${literal(part)} (${format})`,
  );
  await finish([{ from: part, to: to.path }]);
}
