import type { IsoDate } from '@zhengling/calendar';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type BoardFilter, within } from './filter.ts';
import { doneLate, lit } from './lit.ts';

/** How many tasks, by light. */
export interface Tally {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  /** Done. */
  readonly blue: number;
  /** Without a day to be done by. */
  readonly none: number;
  /** Of the blue, those done after their day. */
  readonly late: number;
}

export interface UnitTally extends Tally {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

interface DocumentTally extends Tally {
  /** 发文字号; null for tasks that rest on no document. */
  readonly number: string | null;
  readonly title: string | null;
}

interface LeaderTally extends Tally {
  readonly leader: string;
}

/** One field of the matrix: the tasks that a unit has from a document. */
interface Cell extends Tally {
  readonly unit: string;
  readonly number: string | null;
}

export interface Board {
  readonly total: Tally;
  /** Most late first. */
  readonly units: readonly UnitTally[];
  readonly documents: readonly DocumentTally[];
  readonly leaders: readonly LeaderTally[];
  readonly cells: readonly Cell[];
}

const zero: Tally = { green: 0, yellow: 0, red: 0, blue: 0, none: 0, late: 0 };

const add = (a: Tally, b: Tally): Tally => ({
  green: a.green + b.green,
  yellow: a.yellow + b.yellow,
  red: a.red + b.red,
  blue: a.blue + b.blue,
  none: a.none + b.none,
  late: a.late + b.late,
});

export const openOf = ({ green, yellow, red, none }: Tally): number => green + yellow + red + none;

/** Done in time among all that are done or late already; null where there is nothing to judge. */
export function onTimeRate({ blue, late, red }: Tally): number | null {
  const judged = blue + red;
  return judged === 0 ? null : (blue - late) / judged;
}

/** So many tasks of one light. */
interface Lot {
  readonly light: 'green' | 'yellow' | 'red' | 'blue' | 'none';
  readonly late: boolean;
  readonly n: number;
}

const tallyOf = ({ light, late, n }: Lot): Tally => ({ ...zero, [light]: n, late: late ? n : 0 });

/**
 * Counts the district's tasks on a day. Two passes: over tasks, each once, for the totals, documents and leaders;
 * over the units of tasks for units and the matrix, where a task counts at each unit that leads or owes it.
 */
export async function countBoard(
  db: Kysely<Database>,
  today: IsoDate,
  filter: BoardFilter = {},
): Promise<Board> {
  const { unit, ...others } = filter;
  const [byDocument, parts, names, titles] = await Promise.all([
    sql<Lot & { number: string | null; leader: string | null }>`
      select duty.number, duty.leader, ${lit(today)} as light, ${doneLate} as late, count(*)::int as n
      from duty where ${within(filter)} group by 1, 2, 3, 4`.execute(db),
    sql<Lot & { unit: string; number: string | null }>`
      select part.unit_id as unit, duty.number, ${lit(today)} as light, ${doneLate} as late, count(*)::int as n
      from duty join duty_unit part on part.duty_id = duty.id and part.part in ('lead', 'responsible')
      where ${within(others)} ${unit === undefined ? sql`` : sql`and part.unit_id = ${unit}`}
      group by 1, 2, 3, 4`.execute(db),
    db.selectFrom('organisation').select(['id', 'name', 'kind']).execute(),
    db
      .selectFrom('document')
      .select(['number', 'title'])
      .where('number', 'is not', null)
      .orderBy('id', 'desc')
      .execute(),
  ]);
  const nameOf = new Map(names.map((row) => [row.id, row]));
  const titleOf = new Map(titles.map(({ number, title }) => [number, title]));
  const units = totalBy(parts.rows, (row) => row.unit).map(([id, tally]) => ({
    id,
    name: nameOf.get(id)?.name ?? id,
    kind: nameOf.get(id)?.kind ?? 'body',
    ...tally,
  }));
  return {
    total: byDocument.rows.map(tallyOf).reduce(add, zero),
    units: units.sort(byTrouble),
    documents: totalBy(byDocument.rows, ({ number }) => number)
      .map(([number, tally]) => ({ number, title: titleOf.get(number) ?? null, ...tally }))
      .sort(byTrouble),
    leaders: totalBy(byDocument.rows, ({ leader }) => leader)
      .flatMap(([leader, tally]) => (leader === null ? [] : [{ leader, ...tally }]))
      .sort(byTrouble),
    cells: cellsOf(parts.rows),
  };
}

function cellsOf(rows: readonly (Lot & { unit: string; number: string | null })[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    const key = `${row.unit}\n${row.number ?? ''}`;
    const known = cells.get(key) ?? { unit: row.unit, number: row.number, ...zero };
    cells.set(key, { ...known, ...add(known, tallyOf(row)) });
  }
  return [...cells.values()];
}

function totalBy<Row extends Lot, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly (readonly [Key, Tally])[] {
  const totals = new Map<Key, Tally>();
  for (const row of rows) {
    const key = keyOf(row);
    totals.set(key, add(totals.get(key) ?? zero, tallyOf(row)));
  }
  return [...totals];
}

/** Late ones first, then those that are nearly, then where most is open. */
function byTrouble(a: Tally, b: Tally): number {
  return b.red - a.red || b.yellow - a.yellow || openOf(b) - openOf(a) || b.blue - a.blue;
}
