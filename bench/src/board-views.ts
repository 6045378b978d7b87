import { type RawBuilder, sql } from 'kysely';
import { boardTasks, burnDown, countBoard, dueDays } from '../../apps/server/src/board/index.ts';
import { today } from './board-tasks.ts';
import type { Db } from './database.ts';

/** What a board is narrowed to. */
export interface Scope {
  readonly unit?: string;
  readonly number?: string;
  readonly leader?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What one request of the board answers, and the same figures as one would write them by hand. */
export interface View {
  readonly name: string;
  readonly board: (db: Db, scope: Scope) => Promise<unknown>;
  readonly bare: (db: Db, scope: Scope) => Promise<unknown>;
}

const bars = 120;
const pressing = 8;
const span = { from: '2024-06-01', to: '2024-07-31' };

export const views: readonly View[] = [
  {
    name: 'totals, units, documents, leaders, matrix, tiles',
    board: (db, scope) => countBoard(db, today, scope),
    bare: (db, scope) =>
      Promise.all([
        run(db, sql`select number, leader, ${lights} from ${tasksOf(scope)} group by number, leader`),
        run(db, sql`select unit_id, number, ${lights} from ${partsOf(scope)} group by unit_id, number`),
      ]),
  },
  {
    name: 'what presses today',
    board: (db, filter) => boardTasks(db, today, { filter, choice: 'urgent', limit: pressing }),
    bare: (db, scope) =>
      run(
        db,
        sql`select id, title, number, clause, due_on, urged, ${names} from ${tasksOf(scope)}
        and state <> 'closed' and warn_on <= ${today}::date order by due_on limit ${pressing}`,
      ),
  },
  {
    name: 'Gantt',
    board: (db, filter) => boardTasks(db, today, { filter, choice: 'open', limit: bars }),
    bare: (db, scope) =>
      run(
        db,
        sql`select id, title, starts, due_on, ${names} from ${tasksOf(scope)} and state <> 'closed'
        order by due_on < ${today}::date desc, warn_on <= ${today}::date desc, due_on limit ${bars}`,
      ),
  },
  {
    name: 'calendar',
    board: (db, scope) => dueDays(db, today, scope),
    bare: (db, scope) => run(db, sql`select due_on, ${lights} from ${tasksOf(scope)} group by due_on`),
  },
  {
    name: 'burn-down',
    board: (db, scope) => burnDown(db, today, { ...scope, ...span }),
    bare: (db, scope) =>
      Promise.all([
        run(db, sql`select due_on, count(*) from ${tasksOf({ ...scope, ...span })} group by due_on`),
        run(
          db,
          sql`select done_on, count(*) from ${tasksOf({ ...scope, ...span })} and state = 'closed' group by done_on`,
        ),
      ]),
  },
];

const run = (db: Db, query: RawBuilder<unknown>) => query.execute(db);

const lights = sql`count(*) filter (where state = 'closed') as blue,
  count(*) filter (where state = 'closed' and done_on > due_on) as late,
  count(*) filter (where state <> 'closed' and coalesce(done_on, ${today}::date) > due_on) as red,
  count(*) filter (where state <> 'closed' and done_on is null and due_on >= ${today}::date and warn_on <= ${today}::date) as yellow,
  count(*) as every`;

const names = sql`(select string_agg(o.name, '、') from duty_unit u join organisation o on o.id = u.unit_id
  where u.duty_id = d.id and u.part in ('lead', 'responsible')) as leads,
  (select string_agg(o.name, '、') from duty_unit u join organisation o on o.id = u.unit_id
  where u.duty_id = d.id and u.part = 'cooperating') as supports`;

function tasksOf({ unit, ...scope }: Scope): RawBuilder<unknown> {
  const owned =
    unit === undefined
      ? sql``
      : sql`and exists (select 1 from duty_unit u
    where u.duty_id = d.id and u.unit_id = ${unit} and u.part in ('lead', 'responsible'))`;
  return sql`duty d where ${narrowed(scope)} ${owned}`;
}

function partsOf({ unit, ...scope }: Scope): RawBuilder<unknown> {
  return sql`duty d join duty_unit u on u.duty_id = d.id where ${narrowed(scope)} and u.part in ('lead', 'responsible')
    ${unit === undefined ? sql`` : sql`and u.unit_id = ${unit}`}`;
}

function narrowed({ number, leader, from, to }: Scope): RawBuilder<unknown> {
  return sql`d.kind = 'once' and d.members = 0 and d.state in ('assigned', 'accepted', 'signing', 'checking', 'closed')
    ${number === undefined ? sql`` : sql`and d.number = ${number}`}
    ${leader === undefined ? sql`` : sql`and d.leader = ${leader}`}
    ${from === undefined || to === undefined ? sql`` : sql`and d.due_on between ${from}::date and ${to}::date`}`;
}
