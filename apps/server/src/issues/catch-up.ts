import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { readDuties } from '../duties/read-issue.ts';
import { recordEvent } from '../identity/event.ts';
import { reason } from '../problem.ts';
import { whenPublished } from './when-published.ts';

const program = { id: null, name: '政令通' };

/**
 * Issues that were published before the registers or the tasks were read from issues get both, as if they were
 * published now. Each once: what was done stands in the record, and a start that finds nothing asks one question.
 * An issue that fails is told of and left for the next start. Answers how many were read.
 */
export async function catchUp(db: Kysely<Database>, tell: (message: string) => void): Promise<number> {
  const behind = await db
    .selectFrom('issue')
    .select(['id', 'title'])
    .where('published_version_id', 'is not', null)
    .where(isBehind)
    .orderBy('published')
    .orderBy('id')
    .execute();
  if (behind.length > 0) tell(`有 ${behind.length} 期已发布的公报还没有读出机构、职务和任务，正在补读。`);
  let read = 0;
  for (const { id, title } of behind) {
    try {
      if (await readNow(db, id)) read += 1;
    } catch (error) {
      tell(`${title} 没有补读：${reason(error)}。下次启动会再试；也可以在期刊里重新发布它。`);
    }
  }
  return read;
}

/** Neither caught up before nor published since the registers and the tasks are read. */
const isBehind = sql<SqlBool>`not exists (
    select 1 from event where subject_kind = 'issue' and subject_id = issue.id::text and action = 'issue.caught-up')
  and (not exists (
    select 1 from event where subject_kind = 'issue' and subject_id = issue.id::text and action = 'register.read')
  or not exists (
    select 1 from event where subject_kind = 'issue' and subject_id = issue.id::text and action = 'duties.read'))`;

/** False where another process was quicker or the issue was withdrawn meanwhile. */
function readNow(db: Kysely<Database>, id: number): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const issue = await trx
      .selectFrom('issue')
      .select(['id', 'slug', 'published_version_id'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (issue === undefined || issue.published_version_id === null) return false;
    // Asked again now that the row is held: its first asker saw it before.
    const behind = await trx.selectFrom('issue').select('id').where('id', '=', id).where(isBehind).execute();
    if (behind.length === 0) return false;
    await whenPublished(trx, { issueId: id, versionId: issue.published_version_id }, program);
    await readDuties(trx, issue, program);
    await recordEvent(trx, program, 'issue.caught-up', { kind: 'issue', id }, { slug: issue.slug });
    return true;
  });
}
