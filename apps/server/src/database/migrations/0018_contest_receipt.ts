import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Whoever contests a closing from outside gets a receipt and can look up the answer with it. */
export const contestReceipt: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table duty_contest add column receipt text`.execute(db);
    await sql`create unique index duty_contest_receipt on duty_contest (receipt) where receipt is not null`.execute(
      db,
    );
  },
};
