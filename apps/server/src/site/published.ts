import type { Issue } from '@zhengling/gazette';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { fetchIssue, type IssueSummary, publicIssue } from '../issues/index.ts';

/** A published issue as the public may read it. */
export interface PublishedIssue {
  readonly summary: IssueSummary;
  readonly issue: Issue;
}

/** How many masked issues stay in memory; one is a few megabytes, and readers mostly read the latest. */
const kept = 6;

/**
 * Fetches published issues. The masked form of the last few versions is kept, because making it costs more than a
 * page; whether the issue is published is asked each time, so that a withdrawn one is gone at once.
 */
export function publishedIssues(
  db: Kysely<Database>,
): (summary: IssueSummary) => Promise<PublishedIssue | null> {
  const shelf = new Map<number, Issue>();
  return async (summary) => {
    const current = await db
      .selectFrom('issue')
      .select('published_version_id as versionId')
      .where('id', '=', summary.id)
      .where('state', '=', 'published')
      .executeTakeFirst();
    if (current === undefined || current.versionId === null) return null;
    const known = shelf.get(current.versionId);
    if (known !== undefined) {
      shelf.delete(current.versionId);
      shelf.set(current.versionId, known);
      return { summary, issue: known };
    }
    const stored = await fetchIssue(db, summary.slug);
    if (stored === null) return null;
    const issue = publicIssue(stored.issue);
    shelf.set(stored.versionId, issue);
    for (const oldest of shelf.keys()) {
      if (shelf.size <= kept) break;
      shelf.delete(oldest);
    }
    return { summary, issue };
  };
}
