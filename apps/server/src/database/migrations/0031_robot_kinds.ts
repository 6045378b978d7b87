import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** What a robot carries: the digest of the day as before, and what happens, by kind. */
export const robotKinds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`alter table webhook add column carries text[] not null default '{digest}'`).execute(db);
    await sql
      .raw('create index outbox_webhook on outbox (webhook_id, id desc) where webhook_id is not null')
      .execute(db);
  },
};
