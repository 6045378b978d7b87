import type { IsoDate } from '@zhengling/calendar';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type BoardFilter, within } from './filter.ts';
import { lit } from './lit.ts';

/** What is due on a day, by light. */
export interface DueDay {
  readonly on: IsoDate;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly blue: number;
}

export async function dueDays(
  db: Kysely<Database>,
  today: IsoDate,
  filter: BoardFilter,
): Promise<readonly DueDay[]> {
  const { rows } = await sql<DueDay>`
    select due_on as "on",
      count(*) filter (where light = 'green')::int as green,
      count(*) filter (where light = 'yellow')::int as yellow,
      count(*) filter (where light = 'red')::int as red,
      count(*) filter (where light = 'blue')::int as blue
    from (select duty.due_on, ${lit(today)} as light from duty
      where ${within(filter)} and duty.due_on is not null) duty
    group by due_on order by due_on`.execute(db);
  return rows;
}

/** One day of the burn-down: what was still open at its end, and what the days of the tasks would have left open. */
export interface BurnDay {
  readonly on: IsoDate;
  /** Null for days that have not come. */
  readonly open: number | null;
  readonly planned: number;
}

/** From `from` to `to`, of the tasks that are due in that time. */
export async function burnDown(
  db: Kysely<Database>,
  today: IsoDate,
  filter: BoardFilter & { readonly from: IsoDate; readonly to: IsoDate },
): Promise<readonly BurnDay[]> {
  const { rows } = await sql<BurnDay>`
    with chosen as (
      select duty.due_on, case when duty.state = 'closed' then coalesce(duty.done_on, duty.closed_on) end as done
      from duty where ${within(filter)} and duty.due_on is not null
    ), days as (
      select day::date as on_day from generate_series(${filter.from}::date, ${filter.to}::date, interval '1 day') day
    ), due as (select due_on as on_day, count(*) as n from chosen group by 1),
    done as (select greatest(done, ${filter.from}::date) as on_day, count(*) as n from chosen where done is not null group by 1),
    whole as (select count(*) as n from chosen)
    select days.on_day as "on",
      case when days.on_day <= ${today}::date
        then (whole.n - coalesce(sum(done.n) over (order by days.on_day), 0))::int end as open,
      (whole.n - coalesce(sum(due.n) over (order by days.on_day), 0))::int as planned
    from days cross join whole left join due using (on_day) left join done using (on_day) order by days.on_day`.execute(
    db,
  );
  return rows;
}
