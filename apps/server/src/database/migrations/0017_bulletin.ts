import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Bulletins with the figures they were drafted from; their numbers run without a gap through a year. */
export const bulletin: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table bulletin (
    id bigint generated always as identity primary key,
    state text not null check (state in ('draft', 'issued', 'void')),
    year integer,
    serial integer check (serial > 0),
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    title text not null check (title <> ''),
    addressee text not null,
    opening text not null,
    sections jsonb not null,
    figures jsonb not null,
    issuer text not null,
    issued_on date,
    void_reason text,
    drafted_by bigint references account on delete set null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (year, serial),
    check ((state = 'draft') = (serial is null)),
    check ((serial is null) = (year is null)),
    check ((serial is null) = (issued_on is null))
  )`,
  'create index bulletin_newest on bulletin (to_day desc, id desc)',
  `create index duty_event_type_at on duty_event (type, at)`,
];
