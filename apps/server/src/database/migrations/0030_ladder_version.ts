import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * Versions of ladders, adopted on the desk over the definitions that the program brings; a rung that was taken names
 * its version, and a letter that is wanted whether the version asks for a leader.
 */
export const ladderVersion: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table ladder_version (
    ladder text not null,
    ordinal integer not null check (ordinal > 1),
    from_day date not null,
    steps jsonb not null,
    apart integer not null check (apart > 0),
    reason text not null check (reason <> ''),
    adopted_by bigint references account,
    adopter text not null,
    adopted_at timestamptz not null default now(),
    primary key (ladder, ordinal)
  )`,
  'alter table ladder_step add column version integer not null default 1',
  'alter table letter_wanted add column leader boolean not null default false',
];
