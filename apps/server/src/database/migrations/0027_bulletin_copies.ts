import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Whom a bulletin is sent to beside those it addresses (抄送). */
export const bulletinCopies: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`alter table bulletin add column copies text not null default ''`).execute(db);
  },
};
