import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * What the public sees is a version of its own: a newer one waits until it is published. Issues published before this
 * step go on showing what they showed. How many documents a version has is counted once, when it is stored.
 */
export const publishedVersion: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `alter table issue
    add column published_version_id bigint references issue_version,
    add column published_version_at timestamptz`,
  `update issue set published_version_id = version_id, published_version_at = updated_at
    where state = 'published'`,
  `alter table issue add constraint issue_published_has_version
    check ((state = 'published') = (published_version_id is not null))`,
  `alter table issue_version add column document_count integer not null
    generated always as (coalesce(jsonb_array_length(compiled -> 'documents'), 0)) stored`,
];
