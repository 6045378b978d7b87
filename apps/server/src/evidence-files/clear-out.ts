import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, type SqlBool, sql } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { recordEvent } from '../identity/index.ts';
import { alone } from './alone.ts';
import { storedContents } from './examine.ts';
import { arrivingDays, unnamedDays, unrecordedHours } from './limits.ts';
import { arrivingHome, evidencePath } from './place.ts';

const hourMs = 3_600_000;

export interface ClearedOut {
  /** Files given up on their way. */
  readonly arriving: number;
  /** Files that were handed in and that nothing came to name. */
  readonly files: number;
  /** Contents that no file has any more. */
  readonly contents: number;
}

/** The same once a civil day, marked after it was done: killed between, it is done again and finds nothing. */
export async function clearOutDaily(db: Kysely<Database>, dataDir: string, now: Date): Promise<void> {
  const turn = toJsonb({ day: today(now) });
  const done =
    await sql`select 1 from setting where name = 'evidence-clear-out' and value = ${turn}::jsonb`.execute(db);
  if (done.rows.length > 0) return;
  await clearOut(db, dataDir, now);
  await sql`
    insert into setting (name, value) values ('evidence-clear-out', ${turn}::jsonb)
    on conflict (name) do update set value = excluded.value, updated_at = now()`.execute(db);
}

/** Removes what is evidence of nothing; what a report or an inspection names stays for ever. Safe to repeat. */
export async function clearOut(db: Kysely<Database>, dataDir: string, now: Date): Promise<ClearedOut> {
  const arriving = await giveUp(dataDir, now);
  const files = await discard(db, now);
  const contents = await removeUnrecorded(db, dataDir, now);
  return { arriving, files, contents };
}

async function giveUp(dataDir: string, now: Date): Promise<number> {
  let given = 0;
  for (const name of await readdir(arrivingHome(dataDir)).catch((): string[] => [])) {
    const path = join(arrivingHome(dataDir), name);
    given += Number(await alone(path, () => removeOlder(path, now, arrivingDays * 24)));
  }
  return given;
}

/** Nothing goes without a word in the record: its name, its digest, and whose it was. */
async function discard(db: Kysely<Database>, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('evidence_file')
      .where(sql<SqlBool>`at < ${now}::timestamptz - make_interval(days => ${unnamedDays})`)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('duty_report_file')
              .select('file_id')
              .whereRef('duty_report_file.file_id', '=', 'evidence_file.id'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('inspection_photo')
              .select('file_id')
              .whereRef('inspection_photo.file_id', '=', 'evidence_file.id'),
          ),
        ),
      )
      .returning(['id', 'name', 'sha256', 'size', 'unit_id'])
      .execute();
    for (const { id, name, sha256, size, unit_id } of gone)
      await recordEvent(
        trx,
        { id: null, name: '政令通' },
        'evidence.discarded',
        { kind: 'evidence', id },
        { name, sha256, size, unit: unit_id, days: unnamedDays },
      );
    return gone.length;
  });
}

async function removeUnrecorded(db: Kysely<Database>, dataDir: string, now: Date): Promise<number> {
  let removed = 0;
  for (const sha256 of await storedContents(dataDir)) {
    const named = await db
      .selectFrom('evidence_file')
      .select(sql<number>`1`.as('one'))
      .where('sha256', '=', sha256)
      .limit(1)
      .executeTakeFirst();
    if (named !== undefined) continue;
    const path = evidencePath(dataDir, sha256);
    removed += Number(await alone(sha256, () => removeOlder(path, now, unrecordedHours)));
  }
  return removed;
}

async function removeOlder(path: string, now: Date, hours: number): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  if (there === null || now.getTime() - there.mtimeMs < hours * hourMs) return false;
  await rm(path, { force: true });
  return true;
}
