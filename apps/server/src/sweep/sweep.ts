import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { makeInstances } from '../duties/index.ts';
import { libraryCalendar } from '../holidays/index.ts';
import { writeDigests } from '../notices/digest.ts';
import { writeRobotDigests } from '../notices/robot-digest.ts';
import { draftLetters } from './draft-letters.ts';
import { doEachDay } from './each-day.ts';
import { remindUnread } from './remind-unread.ts';
import { takeRungs } from './take-rungs.ts';

/** What one sweep did. */
export interface Swept {
  /** Tasks of repealed documents that ended. */
  readonly cancelled: number;
  /** Tasks whose days could be worked out at last. */
  readonly redated: number;
  readonly instances: number;
  readonly rungs: number;
  readonly letters: number;
  /** Units reminded of letters that they have not signed for. */
  readonly unread: number;
  readonly digests: number;
}

/**
 * Does what has become due: ends and dates of the day, instances of series, rungs of ladders, letters they call for, letters that nobody has signed for, digests. Every step is
 * short transactions over rows that are there once; killed at any moment, or run twice at once, it leaves nothing
 * half done and does nothing twice. What has to leave the house is handed over by `deliver`.
 */
export async function sweep(db: Kysely<Database>, now: Date): Promise<Swept> {
  const calendar = await libraryCalendar(db);
  await countAgain(db, calendar.version);
  const turned = await doEachDay(db, calendar.version, now);
  const made = await makeInstances(db, now);
  const rungs = await takeRungs(db, calendar, now);
  const letters = await draftLetters(db, calendar, now);
  const unread = await remindUnread(db, calendar, now);
  const digests = (await writeDigests(db, now)) + (await writeRobotDigests(db, now));
  return { ...turned, instances: made.instances + made.members, rungs, letters, unread, digests };
}

/** A new notice of holidays moves the days of rungs: every timer is worked out again. */
async function countAgain(db: Kysely<Database>, version: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const changed = await sql`
      insert into setting (name, value) values ('ladder-calendar', ${toJsonb({ version })}::jsonb)
      on conflict (name) do update set value = excluded.value, updated_at = now()
      where setting.value <> excluded.value returning name`.execute(trx);
    if (changed.rows.length > 0)
      await sql`update duty_timer set on_day = date '1000-01-01' where on_day > date '1000-01-01'`.execute(
        trx,
      );
  });
}
