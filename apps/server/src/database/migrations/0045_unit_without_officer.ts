import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Units that supervisors were told of because nobody there would read a reminder. */
export const unitWithoutOfficer: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table unit_without_officer (
          unit_id text primary key references organisation (id),
          told_at timestamptz not null default now()
        )`,
      )
      .execute(db);
    await sql
      .raw(
        `insert into unit_without_officer (unit_id, told_at)
        select organisation.id, min(notice.at) from notice
        join organisation on notice.key = 'no-officer:' || organisation.id group by organisation.id`,
      )
      .execute(db);
  },
};
