import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * Organisations, the roles and units of accounts, and the tasks that duties become.
 *
 * The roles change with it: who was `administrator` becomes the system administrator, who makes accounts and has no
 * part in the work.
 */
export const work: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table organisation (
    id text primary key check (id ~ '^[^[:space:]]{1,120}$'),
    name text not null check (name <> ''),
    aliases text[] not null default '{}',
    kind text not null,
    parent_id text references organisation,
    starts date,
    ends date,
    successor_id text references organisation,
    evidence jsonb not null default '[]',
    note text not null default '',
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (ends is null or starts is null or starts <= ends)
  )`,
  'create index organisation_parent on organisation (parent_id)',
  `create table organisation_member (
    collective_id text not null references organisation on delete cascade,
    member_id text not null references organisation on delete cascade,
    starts date,
    ends date,
    primary key (collective_id, member_id)
  )`,
  'alter table account drop constraint account_role_check',
  'alter table account alter column role drop not null',
  "update account set role = 'system' where role = 'administrator'",
  `alter table account add constraint account_role_check check (role in
    ('editor', 'supervisor', 'officer', 'leader', 'reader', 'system', 'security', 'auditor'))`,
  'alter table account add column unit_id text references organisation',
  `create table duty (
    id bigint generated always as identity primary key,
    origin text not null check (origin in ('extracted', 'definition', 'manual', 'instance', 'member', 'sub')),
    key text unique,
    parent_id bigint references duty,
    document_id bigint references document on delete set null,
    number text,
    node text,
    clause text not null default '',
    quote text not null default '',
    title text not null check (title <> ''),
    state text not null check (state in ('candidate', 'dropped', 'confirmed', 'assigned', 'accepted', 'signing',
      'checking', 'closed', 'suspended', 'cancelled')),
    kind text not null check (kind in ('once', 'series', 'ongoing')),
    due jsonb,
    starts date,
    due_on date,
    due_problem text,
    warn_on date,
    period text,
    leader text,
    public boolean not null default false,
    closed_on date,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index duty_parent on duty (parent_id)',
  'create index duty_document on duty (document_id)',
  'create index duty_number on duty (number)',
  'create index duty_state_due on duty (state, due_on)',
  `create table duty_unit (
    duty_id bigint not null references duty on delete cascade,
    unit_id text not null references organisation,
    part text not null check (part in ('lead', 'responsible', 'cooperating')),
    accepted_at timestamptz,
    signed_at timestamptz,
    primary key (duty_id, unit_id, part)
  )`,
  'create index duty_unit_of_unit on duty_unit (unit_id, part, duty_id)',
  `create table duty_event (
    duty_id bigint not null references duty,
    ordinal integer not null check (ordinal > 0),
    at timestamptz not null default now(),
    actor_id bigint,
    actor_name text not null,
    unit_id text,
    type text not null,
    detail jsonb not null default '{}',
    primary key (duty_id, ordinal)
  )`,
  `create function duty_event_stands() returns trigger language plpgsql as $$
   begin
     raise exception 'duty_event is append-only';
   end $$`,
  `create trigger duty_event_stands before update or delete or truncate on duty_event
   for each statement execute function duty_event_stands()`,
];
