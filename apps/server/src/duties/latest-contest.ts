import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** The contest that stands, else the last one that was answered. */
export async function latestContest(
  db: Kysely<Database>,
  duty: number,
): Promise<{ readonly id: number; readonly contact: string | null } | null> {
  const row = await db
    .selectFrom('duty_contest')
    .select(['id', 'contact'])
    .where('duty_id', '=', duty)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
