import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/event.ts';
import { failure, type Result, success } from '../problem.ts';
import { publishIssue } from './change.ts';
import type { ImportedIssue } from './import.ts';

/**
 * Publishes what was imported. Where somebody has changed that text since and not published it, nothing is published:
 * whoever imports has not seen the change.
 */
export async function publishImported(
  db: Kysely<Database>,
  imported: ImportedIssue,
  by: Actor,
): Promise<Result<ImportedIssue>> {
  const { issueId, versionId: seenVersionId, slug, ordinal, textOrdinal, publishedOrdinal } = imported;
  if (publishedOrdinal === ordinal) return success(imported);
  if (textOrdinal !== ordinal) {
    return failure(
      'ZL9025',
      `${slug} 没有发布：导入的文字是第 ${textOrdinal} 版，后来有人改到了第 ${ordinal} 版，还没有发布。`,
      `请在编辑台看过第 ${ordinal} 版再发布。`,
    );
  }
  const published = await publishIssue(db, { issueId, seenVersionId, by });
  if (!published.ok) return published;
  return success({ ...imported, publishedOrdinal: published.value.publishedOrdinal });
}
