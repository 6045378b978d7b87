import type { IsoDate } from '@zhengling/calendar';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';

const most = 30;

/** Bodies that stand today and whose name or alias holds `q`: collectives with how many belong to them. */
export async function unitChoices(db: Kysely<Database>, q: string, today: IsoDate) {
  const bare = q.replace(/\s+/gu, '');
  const pattern = `%${bare.replace(/[\\%_]/gu, '\\$&')}%`;
  const { rows } = await sql<{ id: string; name: string; members: number | null }>`
    select id, name, case when kind = 'collective' then (
        select count(*)::int from organisation_member
        where collective_id = organisation.id
          and (starts is null or starts <= ${today}::date) and (ends is null or ends >= ${today}::date)) end as members
    from organisation
    where (ends is null or ends >= ${today}::date)
      and (name ilike ${pattern} or exists (select 1 from unnest(aliases) alias where alias ilike ${pattern}))
    order by (name = ${bare} or ${bare} = any (aliases)) desc, length(name), name
    limit ${most}`.execute(db);
  return rows;
}
