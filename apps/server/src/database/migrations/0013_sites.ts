import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Sheets that wait to be taken, and the registers of sites and objects with their history. */
export const sites: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table sheet_upload (
    token text primary key,
    account_id bigint not null references account on delete cascade,
    purpose text not null,
    file_name text not null,
    content bytea not null,
    judged text not null,
    rejects bytea,
    taken_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  'create index sheet_upload_created on sheet_upload (created_at)',
  `create table site (
    id bigint generated always as identity primary key,
    kind text not null,
    key text not null,
    name text not null check (name <> ''),
    unit_id text references organisation,
    place text not null default '',
    "values" jsonb not null,
    words text not null,
    starts date,
    ends date,
    origin text not null check (origin in ('seed', 'entered', 'imported')),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (kind, key)
  )`,
  'create index site_of_unit on site (unit_id, kind)',
  `create table site_state (
    id bigint generated always as identity primary key,
    site_id bigint not null references site,
    version integer not null,
    name text not null,
    unit_id text references organisation,
    "values" jsonb not null,
    starts date,
    ends date,
    evidence jsonb not null default '[]',
    act text not null check (act in ('entered', 'changed', 'corrected', 'reopened')),
    reason text not null default '',
    end_reason text,
    actor_id bigint,
    actor_name text not null,
    recorded_at timestamptz not null default now(),
    superseded_at timestamptz,
    check (ends is null or starts is null or starts <= ends)
  )`,
  'create index site_state_of_site on site_state (site_id, starts)',
  `create unique index site_state_one_open on site_state (site_id)
    where ends is null and superseded_at is null`,
  `create function site_state_stands() returns trigger language plpgsql as $$
   begin
     raise exception 'site_state: what stood stays on record';
   end $$`,
  `create trigger site_state_stands before delete or truncate on site_state
   for each statement execute function site_state_stands()`,
];
