import type { IsoDate } from '@zhengling/calendar';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';

/** How many findings of the whole district are not at their end on `today`, and of these how many press. */
interface OpenFindings {
  readonly open: number;
  /** Past their day. */
  readonly late: number;
  /** Major hazards under 挂牌督办. */
  readonly listed: number;
}

export async function openFindings(db: Kysely<Database>, today: IsoDate): Promise<OpenFindings> {
  return db
    .selectFrom('inspection_finding')
    .where('stage', 'not in', ['closed', 'withdrawn'])
    .select([
      sql<number>`count(*)::integer`.as('open'),
      sql<number>`(count(*) filter (where due_on < ${today}))::integer`.as('late'),
      sql<number>`(count(*) filter (where major and listed_on is not null))::integer`.as('listed'),
    ])
    .executeTakeFirstOrThrow();
}
