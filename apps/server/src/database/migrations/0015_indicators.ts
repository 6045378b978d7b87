import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Values of indicators by place and day, with everything that ever stood there. */
export const indicators: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table indicator_value (
    id bigint generated always as identity primary key,
    indicator text not null,
    place text not null,
    "on" date not null,
    amount text,
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    unique (indicator, place, "on")
  )`,
  `create table indicator_revision (
    value_id bigint not null references indicator_value,
    version integer not null,
    amount text,
    reason text not null default '',
    source text not null check (source in ('entered', 'imported', 'reported')),
    report_id bigint,
    unit_id text references organisation,
    actor_id bigint,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (value_id, version),
    check (version = 1 or reason <> '')
  )`,
  `create unique index indicator_revision_of_report on indicator_revision (report_id, value_id)
    where report_id is not null`,
  `create function indicator_revision_stands() returns trigger language plpgsql as $$
   begin
     raise exception 'indicator_revision is append-only';
   end $$`,
  `create trigger indicator_revision_stands before update or delete or truncate on indicator_revision
   for each statement execute function indicator_revision_stands()`,
  `create trigger indicator_value_stands before delete or truncate on indicator_value
   for each statement execute function indicator_revision_stands()`,
];
