import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Who of an addressee opened a letter and when, and how often a unit that has not signed for it was reminded. */
export const letterOpening: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table letter_opening (
    letter_id bigint not null,
    unit_id text not null,
    account_id bigint not null references account,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (letter_id, unit_id, account_id),
    foreign key (letter_id, unit_id) references letter_addressee on delete cascade
  )`,
  'alter table letter_addressee add column reminded integer not null default 0',
  'create index letter_addressee_waiting on letter_addressee (letter_id) where received_at is null',
];
