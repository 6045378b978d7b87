import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { told } from '../identity/index.ts';
import type { ChangeableTable } from './change-entry.ts';
import { type WordedChange, wordChanges } from './wording.ts';

export interface HistoryLine {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly reason: string;
  readonly changes: WordedChange[];
}

/** What was done to an entry by hand and why, the latest first. A pupil's name is in no line of it. */
export async function historyOf(
  db: Kysely<Database>,
  table: ChangeableTable,
  id: string,
  limit = 200,
): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('event')
    .select(['at', 'actor_name', 'action', 'detail'])
    .where('subject_kind', '=', table)
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const pairs = rows.map(({ detail }) => ({
    before: told(table, 'before' in detail ? detail.before : null),
    after: told(table, 'after' in detail ? detail.after : null),
  }));
  const changes = await wordChanges(db, pairs);
  return rows.map(({ at, actor_name, action, detail }, index) => ({
    at,
    actor: actor_name,
    action,
    reason: 'reason' in detail && typeof detail.reason === 'string' ? detail.reason : '',
    changes: [...(changes[index] ?? [])],
  }));
}
