import type { IsoDate } from '@zhengling/calendar';
import type { CountedInRegister, DatedAmount, IndicatorDefinition } from '@zhengling/work';
import { type Kysely, sql } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';

/**
 * What the register says on each of the days: how many entries fit, or how many of how many. Nothing where no entry
 * is registered at all: an empty register is not a count of nought.
 */
export async function countedValues(
  db: Kysely<Database>,
  { targets }: IndicatorDefinition,
  how: CountedInRegister,
  days: readonly IsoDate[],
): Promise<readonly DatedAmount[]> {
  if (days.length === 0) return [];
  const registered = await db
    .selectFrom('site')
    .select('id')
    .where('kind', '=', how.kind)
    .limit(1)
    .executeTakeFirst();
  if (registered === undefined) return [];
  const asked = days.map((on) => ({
    on,
    from:
      targets.find((target) => target.from !== undefined && target.from <= on && on <= (target.on ?? on))
        ?.from ?? null,
  }));
  const fits = sql`s.values @> ${toJsonb(how.where)}::jsonb`;
  const among = sql`s.values @> ${toJsonb(how.among ?? {})}::jsonb`;
  const within =
    how.within === undefined
      ? sql`true`
      : sql`(case when d."from" is null
          then coalesce(s.values ->> ${how.within}, '') <= d."on"
          else s.values ->> ${how.within} between d."from" and d."on" end)`;
  const { rows } = await sql<{ on: string; fit: number; all: number }>`
    select d."on", count(*) filter (where ${fits} and ${among} and ${within})::int as fit,
      count(*) filter (where ${among})::int as all
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as d("on" text, "from" text)
    join site_state s on s.superseded_at is null
      and (s.starts is null or s.starts <= d."on"::date) and (s.ends is null or s.ends >= d."on"::date)
    join site on site.id = s.site_id and site.kind = ${how.kind}
    group by d."on" order by d."on"`.execute(db);
  return rows.flatMap(({ on, fit, all }) =>
    how.among === undefined
      ? [{ on, amount: String(fit) }]
      : all === 0
        ? []
        : [{ on, amount: `${fit}/${all}` }],
  );
}
