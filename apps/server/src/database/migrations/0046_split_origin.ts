import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** A task that stands for a part of a clause comes from splitting, not from somebody's own entry. */
export const splitOrigin: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `alter table duty drop constraint duty_origin_check, add constraint duty_origin_check
          check (origin in ('extracted', 'definition', 'manual', 'instance', 'member', 'sub', 'split'))`,
      )
      .execute(db);
  },
};
