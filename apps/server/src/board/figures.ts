import { addDays, daysBetween, type IsoDate } from '@zhengling/calendar';
import type { BulletinFigures, BulletinTask, BulletinUnit } from '@zhengling/work';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { counted } from '../duties/counted.ts';

/** Tasks that a table of a bulletin is drafted from, at most. */
const longest = 500;
/** Tasks told as examples. */
const examples = 10;

/** What a bulletin over these days says, counted from the tasks as they stand and from their events. */
export async function bulletinFigures(
  db: Kysely<Database>,
  from: IsoDate,
  to: IsoDate,
): Promise<BulletinFigures> {
  const days = daysBetween(from, to) + 1;
  const [state, before, span, moves, units, late, early, next] = await Promise.all([
    standing(db, to),
    standing(db, addDays(from, -1)),
    dueIn(db, from, to),
    movesIn(db, from, to),
    unitsIn(db, from, to),
    tasks(db, lateAt(to), sql`(coalesce(done_on, ${to}::date) - due_on) desc, id`),
    tasks(
      db,
      sql<SqlBool>`duty.state = 'closed' and duty.done_on < duty.due_on and duty.done_on between ${from}::date and ${to}::date`,
      sql`(due_on - done_on) desc, id`,
      examples,
    ),
    tasks(
      db,
      sql<SqlBool>`duty.due_on between ${addDays(to, 1)}::date and ${addDays(to, days)}::date and ${openAt(to)}`,
      sql`due_on, id`,
    ),
  ]);
  return {
    from,
    to,
    ...state,
    redBefore: before.open + before.red === 0 ? null : before.red,
    ...span,
    ...moves,
    units,
    late,
    early,
    next,
  };
}

/** Known by then and not asked to be closed by the end of that day. */
const openAt = (day: IsoDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`${knownBy(day)} and (duty.done_on is null or duty.done_on > ${day}::date)`;

const knownBy = (day: IsoDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`duty.created_at < (${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;

const lateAt = (day: IsoDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`duty.due_on < ${day}::date and ${openAt(day)}`;

async function standing(db: Kysely<Database>, day: IsoDate) {
  const { rows } = await sql<{ open: number; green: number; yellow: number; red: number; undated: number }>`
    select count(*)::int as open,
      count(*) filter (where due_on >= ${day}::date and (warn_on is null or warn_on > ${day}::date))::int as green,
      count(*) filter (where due_on >= ${day}::date and warn_on <= ${day}::date)::int as yellow,
      count(*) filter (where due_on < ${day}::date)::int as red,
      count(*) filter (where due_on is null)::int as undated
    from duty where ${counted} and ${openAt(day)}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate without a row');
  return row;
}

async function dueIn(db: Kysely<Database>, from: IsoDate, to: IsoDate) {
  const { rows } = await sql<{ due: number; inTime: number }>`
    select count(*)::int as due, count(*) filter (where done_on <= due_on)::int as "inTime"
    from duty where ${counted} and due_on between ${from}::date and ${to}::date and ${knownBy(to)}`.execute(
    db,
  );
  return rows[0] ?? { due: 0, inTime: 0 };
}

async function movesIn(db: Kysely<Database>, from: IsoDate, to: IsoDate) {
  const { rows } = await sql<{ begun: number; closed: number }>`
    select count(distinct duty_id) filter (where type <> 'closed')::int as begun,
      count(distinct duty_id) filter (where type = 'closed')::int as closed
    from duty_event event join duty on duty.id = event.duty_id
    where ${counted} and (type in ('assigned', 'closed') or (type = 'created' and event.detail ->> 'state' = 'assigned'))
      and at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
      and at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`.execute(db);
  return rows[0] ?? { begun: 0, closed: 0 };
}

/** Every body that leads or owes a counted task; collectives are counted by their members. */
async function unitsIn(db: Kysely<Database>, from: IsoDate, to: IsoDate): Promise<BulletinUnit[]> {
  const { rows } = await sql<BulletinUnit>`
    select organisation.name,
      count(*) filter (where ${inSpan(from, to)})::int as due,
      count(*) filter (where ${inSpan(from, to)} and done_on <= due_on)::int as "inTime",
      count(*) filter (where ${lateAt(to)})::int as late,
      (select count(*)::int from duty_contest contest where contest.upheld
        and contest.blamed @> array[part.unit_id]
        and contest.answered_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
        and contest.answered_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai') as "falseClosings"
    from duty join duty_unit part on part.duty_id = duty.id and part.part in ('lead', 'responsible')
    join organisation on organisation.id = part.unit_id
    where ${counted} group by part.unit_id, organisation.name order by organisation.name`.execute(db);
  return rows;
}

const inSpan = (from: IsoDate, to: IsoDate) =>
  sql`duty.due_on between ${from}::date and ${to}::date and ${knownBy(to)}`;

async function tasks(
  db: Kysely<Database>,
  where: RawBuilder<SqlBool>,
  order: RawBuilder<unknown>,
  limit = longest,
): Promise<BulletinTask[]> {
  const { rows } = await sql<BulletinTask>`
    select duty.title, duty.number, duty.clause, duty.due_on as "dueOn", duty.done_on as "doneOn", duty.urged,
      array(select o.name from duty_unit p join organisation o on o.id = p.unit_id
        where p.duty_id = duty.id and p.part in ('lead', 'responsible') order by p.part, o.name) as leads
    from duty where ${counted} and ${where} order by ${order} limit ${limit}`.execute(db);
  return rows;
}
