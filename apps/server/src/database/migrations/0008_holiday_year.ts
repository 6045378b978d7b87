import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Holiday notices that an administrator has imported, by year: they are laid over those that the program brings. */
export const holidayYear: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table holiday_year (
          year integer primary key check (year between 1949 and 9998),
          content jsonb not null,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now()
        )`,
      )
      .execute(db);
  },
};
