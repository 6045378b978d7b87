import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { cancelRepealed, redateDuties } from '../duties/index.ts';
import { today } from '../http/today.ts';

/**
 * Ends the tasks of documents whose repeal has taken effect, and dates those whose holidays have come: once a civil
 * day, and again when the calendar has changed. That it was done is written after it was done: killed between, the next
 * sweep does it again, which changes nothing twice.
 */
export async function doEachDay(
  db: Kysely<Database>,
  version: string,
  now: Date,
): Promise<{ readonly cancelled: number; readonly redated: number }> {
  const turn = toJsonb({ day: today(now), calendar: version });
  const done = await sql`select 1 from setting where name = 'each-day' and value = ${turn}::jsonb`.execute(
    db,
  );
  if (done.rows.length > 0) return { cancelled: 0, redated: 0 };
  const cancelled = await cancelRepealed(db, now);
  const redated = await redateDuties(db, now);
  await sql`
    insert into setting (name, value) values ('each-day', ${turn}::jsonb)
    on conflict (name) do update set value = excluded.value, updated_at = now()`.execute(db);
  return { cancelled, redated };
}
