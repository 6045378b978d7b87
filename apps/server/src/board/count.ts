import type { IsoDate } from '@zhengling/calendar';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { doneLate } from '../duties/counted.ts';
import { type BoardFilter, within } from './filter.ts';
import { lit } from './lit.ts';

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

/** A group of tasks with its figures. */
type Row<Group> = Group & Tally;

/** The tasks within a filter by light; `group` are columns of `duty` and `part`, each under the name it is grouped by. */
const tallies = (today: IsoDate, from: RawBuilder<unknown>, where: RawBuilder<SqlBool>, group: Group) => {
  const names = sql.join(Object.keys(group).map((name) => sql.ref(name)));
  const columns = sql.join(Object.entries(group).map(([name, column]) => sql`${column} as ${sql.ref(name)}`));
  const of = (colour: string) =>
    sql`count(*) filter (where light = ${sql.lit(colour)})::int as ${sql.ref(colour)}`;
  return sql`select ${names}, ${sql.join(colours.map(of))}, count(*) filter (where late)::int as late
    from (select ${columns}, ${lit(today)} as light, ${doneLate} as late from ${from} where ${where}) task
    group by ${names}`;
};

const colours = ['green', 'yellow', 'red', 'blue', 'none'] as const;
type Group = Readonly<Record<string, RawBuilder<unknown>>>;

const byDocument: Group = { number: sql`duty.number`, leader: sql`duty.leader` };
const byUnit: Group = { unit: sql`part.unit_id`, number: sql`duty.number` };
const withUnits = sql`duty join duty_unit part on part.duty_id = duty.id and part.part in ('lead', 'responsible')`;

/**
 * Counts the district's tasks on a day. Two passes: over tasks, each once, for the totals, documents and leaders;
 * over the units of tasks for units and the matrix, where a task counts at each unit that leads or owes it. Of one
 * unit the first pass says everything.
 */
export async function countBoard(
  db: Kysely<Database>,
  today: IsoDate,
  filter: BoardFilter = {},
): Promise<Board> {
  const { unit } = filter;
  const [{ rows: tasks }, parts, names, titles] = await Promise.all([
    sql<Row<{ number: string | null; leader: string | null }>>`
      ${tallies(today, sql`duty`, within(filter), byDocument)}`.execute(db),
    unit === undefined ? sql<Cell>`${tallies(today, withUnits, within(filter), byUnit)}`.execute(db) : null,
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
  const documents = totalBy(tasks, ({ number }) => number);
  const cells =
    parts?.rows ?? documents.map(([number, tally]): Cell => ({ unit: unit ?? '', number, ...tally }));
  const units = totalBy(cells, (cell) => cell.unit).map(([id, tally]) => ({
    id,
    name: nameOf.get(id)?.name ?? id,
    kind: nameOf.get(id)?.kind ?? 'body',
    ...tally,
  }));
  return {
    total: tasks.reduce(add, zero),
    units: units.sort(byTrouble),
    documents: documents
      .map(([number, tally]) => ({ number, title: titleOf.get(number) ?? null, ...tally }))
      .sort(byTrouble),
    leaders: totalBy(tasks, ({ leader }) => leader)
      .flatMap(([leader, tally]) => (leader === null ? [] : [{ leader, ...tally }]))
      .sort(byTrouble),
    cells,
  };
}

function totalBy<Row extends Tally, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly (readonly [Key, Tally])[] {
  const totals = new Map<Key, Tally>();
  for (const row of rows) {
    const key = keyOf(row);
    totals.set(key, add(totals.get(key) ?? zero, row));
  }
  return [...totals];
}

/** Late ones first, then those that are nearly, then where most is open. */
function byTrouble(a: Tally, b: Tally): number {
  return b.red - a.red || b.yellow - a.yellow || openOf(b) - openOf(a) || b.blue - a.blue;
}
