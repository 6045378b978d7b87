import { diffLines } from 'diff';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { findIssueForDesk, findVersion } from './issue-queries.ts';

/** What was saved since the version somebody worked on. */
export interface Conflict {
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly addedLines: number;
  readonly removedLines: number;
}

/** Compares the version that was seen with the one shown now; null where one of them is not there. */
export async function describeConflict(
  db: Kysely<Database>,
  slug: string,
  seen: number,
): Promise<Conflict | null> {
  const issue = await findIssueForDesk(db, slug);
  if (issue === null) return null;
  const [before, now] = await Promise.all([
    findVersion(db, slug, seen),
    findVersion(db, slug, issue.version),
  ]);
  if (before === null || now === null) return null;
  return {
    version: now.ordinal,
    createdAt: now.createdAt,
    createdBy: now.createdBy,
    ...countLines(before.text, now.text),
  };
}

/** Past this many edits the exact difference is not worth the wait: every line then counts as changed. */
const maxEditLength = 5_000;

function countLines(before: string, after: string): { addedLines: number; removedLines: number } {
  const parts = diffLines(before, after, { maxEditLength });
  if (parts === undefined) {
    return { addedLines: after.split('\n').length, removedLines: before.split('\n').length };
  }
  let addedLines = 0;
  let removedLines = 0;
  for (const part of parts) {
    if (part.added) addedLines += part.count;
    if (part.removed) removedLines += part.count;
  }
  return { addedLines, removedLines };
}
