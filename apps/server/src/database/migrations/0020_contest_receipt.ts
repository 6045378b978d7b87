import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Who contests from outside gets a number by which to ask what became of it. */
export const contestReceipt: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table duty_contest add column receipt text unique').execute(db);
  },
};
