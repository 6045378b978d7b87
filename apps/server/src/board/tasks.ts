import type { IsoDate } from '@zhengling/calendar';
import type { DutyStateName } from '@zhengling/work';
import { type Kysely, sql } from 'kysely';
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

const nearestFirst = sql`case when light = 'red' then 0 when light = 'yellow' then 1 when light = 'green' then 2 else 3 end,
  due_on nulls last, id`;

/**
 * Tasks of the board with their days, at most `limit`; `urgent` leaves the late and the nearly late ones.
 * Sorted by what presses most.
 */
export async function boardTasks(
  db: Kysely<Database>,
  today: IsoDate,
  options: { readonly filter?: BoardFilter; readonly urgent?: boolean; readonly limit: number },
): Promise<readonly BoardTask[]> {
  const { filter = {}, urgent = false, limit } = options;
  const { rows } = await sql<BoardTask>`
    with chosen as (
      select duty.*, ${lit(today)} as light from duty where ${within(filter)}
      ${urgent ? sql`and duty.state <> 'closed' and duty.warn_on <= ${today}::date` : sql``}
    ), first as (
      select * from chosen ${urgent ? sql`where light in ('red', 'yellow')` : sql``}
      order by ${nearestFirst} limit ${limit}
    )
    select first.id, first.title, first.number, document.title as "documentTitle", first.clause, first.period,
      first.state, first.light, coalesce(first.starts, document.signed) as starts, first.due_on as "dueOn", first.warn_on as "warnOn",
      first.done_on as "doneOn", first.urged,
      array(select o.name from duty_unit p join organisation o on o.id = p.unit_id
        where p.duty_id = first.id and p.part in ('lead', 'responsible') order by p.part, o.name) as leads,
      array(select o.name from duty_unit p join organisation o on o.id = p.unit_id
        where p.duty_id = first.id and p.part = 'cooperating' order by o.name) as supports,
      (select count(*)::int from duty_unit p where p.duty_id = first.id and p.part = 'cooperating'
        and p.signed_at is not null) as signed
    from first left join document on document.id = first.document_id
    order by ${nearestFirst}`.execute(db);
  return rows;
}
