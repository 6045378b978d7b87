import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * What search filters by and counts stands in the piece itself: a common word is in thousands of documents, and their
 * rows are wide. `search/store.ts` writes it whenever it writes the piece.
 */
export const searchFilters: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `alter table search_piece
    add column form text,
    add column issuers text[] not null default '{}',
    add column year integer,
    add column date date,
    add column duty_count integer not null default 0`,
  `update search_piece set form = case search_piece.kind
      when 'document' then document.kind when 'foreword' then '卷首语' else '政务要闻' end,
    issuers = coalesce(document.issuers, '{}'), year = coalesce(document.year, issue.year),
    date = coalesce(document.signed, issue.published), duty_count = coalesce(document.duty_count, 0)
  from search_piece piece
    join issue on issue.id = piece.issue_id
    left join document on document.id = piece.document_id
  where piece.id = search_piece.id`,
];
