import type { IsoDate } from '@zhengling/calendar';
import type { DutyStateName } from '@zhengling/work';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type BoardFilter, within } from './filter.ts';
import { lit } from './lit.ts';

/** A task as a line of the board, a bar of the Gantt chart, an entry of the calendar. */
export interface BoardTask {
  readonly id: number;
  readonly title: string;
  readonly number: string | null;
  readonly documentTitle: string | null;
  readonly clause: string;
  readonly period: string | null;
  readonly state: DutyStateName;
  readonly light: 'green' | 'yellow' | 'red' | 'blue' | 'none';
  readonly starts: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly warnOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** Of the supporting units, those that have signed. */
  readonly signed: number;
  readonly urged: number;
}

/**
 * What presses most first. Of the urgent ones, those late were due before today and the others are due from today on:
 * their days are their order already, and an index has it.
 */
const pressing = (choice: TaskChoice): RawBuilder<unknown> =>
  choice === 'urgent'
    ? sql`due_on, id`
    : sql`case when light = 'red' then 0 when light = 'yellow' then 1 when light = 'green' then 2 else 3 end,
        due_on nulls last, id`;

/** Which tasks: the late and the nearly late ones, those not yet done, or all. */
export type TaskChoice = 'urgent' | 'open' | 'all';

/** Tasks of the board with their days, at most `limit`, sorted by what presses most. */
export async function boardTasks(
  db: Kysely<Database>,
  today: IsoDate,
  options: { readonly filter?: BoardFilter; readonly choice?: TaskChoice; readonly limit: number },
): Promise<readonly BoardTask[]> {
  const { filter = {}, choice = 'all', limit } = options;
  const { rows } = await sql<BoardTask>`
    with first as (
      select id, light from (
        select duty.id, duty.due_on, ${lit(today)} as light from duty where ${within(filter)} ${chosen(choice, today)}
      ) task ${choice === 'urgent' ? sql`where light in ('red', 'yellow')` : sql``}
      order by ${pressing(choice)} limit ${limit}
    )
    select duty.id, duty.title, duty.number, document.title as "documentTitle", duty.clause, duty.period,
      duty.state, first.light, coalesce(duty.starts, document.signed) as starts, duty.due_on as "dueOn",
      duty.warn_on as "warnOn", duty.done_on as "doneOn", duty.urged,
      array(select o.name from duty_unit p join organisation o on o.id = p.unit_id
        where p.duty_id = duty.id and p.part in ('lead', 'responsible') order by p.part, o.name) as leads,
      array(select o.name from duty_unit p join organisation o on o.id = p.unit_id
        where p.duty_id = duty.id and p.part = 'cooperating' order by o.name) as supports,
      (select count(*)::int from duty_unit p where p.duty_id = duty.id and p.part = 'cooperating'
        and p.signed_at is not null) as signed
    from first join duty using (id) left join document on document.id = duty.document_id
    order by ${pressing(choice)}`.execute(db);
  return rows;
}

/** What of a choice the rows of tasks say before their lights are known. */
function chosen(choice: TaskChoice, today: IsoDate): RawBuilder<unknown> {
  switch (choice) {
    case 'urgent':
      return sql`and duty.state <> 'closed' and duty.due_on is not null and (duty.warn_on <= ${today}::date or duty.due_on < ${today}::date)`;
    case 'open':
      return sql`and duty.state <> 'closed'`;
    case 'all':
      return sql``;
  }
}
