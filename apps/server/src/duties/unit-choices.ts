import type { IsoDate } from '@zhengling/calendar';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { membersOf } from './members.ts';

const most = 30;

/** Bodies that stand today and whose name or alias holds `q`: collectives with how many belong to them. */
export async function unitChoices(db: Kysely<Database>, q: string, today: IsoDate) {
  const bare = q.replace(/\s+/gu, '');
  const pattern = `%${bare.replace(/[\\%_]/gu, '\\$&')}%`;
  const { rows } = await sql<{ id: string; name: string; kind: string }>`
    select id, name, kind
    from organisation
    where (ends is null or ends >= ${today}::date)
      and (name ilike ${pattern} or exists (select 1 from unnest(aliases) alias where alias ilike ${pattern}))
    order by (name = ${bare} or ${bare} = any (aliases)) desc, length(name), name
    limit ${most}`.execute(db);
  const members = await membersOf(
    db,
    rows.filter(({ kind }) => kind === 'collective').map(({ id }) => id),
    today,
  );
  return rows.map(({ id, name }) => ({ id, name, members: members.get(id)?.length ?? null }));
}
