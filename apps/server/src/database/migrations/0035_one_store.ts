import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** A photograph of an inspection is a file of evidence like any other, once it has come. */
export const oneStore: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table inspection_photo add column file_id bigint references evidence_file',
  'create index inspection_photo_of_file on inspection_photo (file_id)',
  'create index evidence_file_at on evidence_file (at)',
];
