import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Rounds, visits, findings and lists of inspections; operations that devices sent; photographs. */
export const inspections: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const appendOnly = (table: string) => [
  `create function ${table}_stands() returns trigger language plpgsql as $$
   begin
     raise exception '${table} is append-only';
   end $$`,
  `create trigger ${table}_stands before update or delete or truncate on ${table}
   for each statement execute function ${table}_stands()`,
];

const statements = [
  `create table inspection_round (
    id bigint generated always as identity primary key,
    definition text unique,
    checklist text not null,
    title text not null check (title <> ''),
    number text not null,
    clause text not null default '',
    starts date not null,
    ends date not null,
    lead_unit text references organisation,
    team jsonb not null default '[]',
    items jsonb not null default '[]',
    note text not null default '',
    created_by bigint,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (starts <= ends)
  )`,
  `create table inspection_visit (
    id bigint generated always as identity primary key,
    key uuid not null unique default gen_random_uuid(),
    round_id bigint references inspection_round,
    checklist text not null,
    place_key text not null,
    place text not null check (place <> ''),
    unit_id text references organisation,
    lead_unit text references organisation,
    inspecting text[] not null default '{}',
    cooperating text[] not null default '{}',
    planned_on date,
    window_from date,
    window_to date,
    half text check (half in ('morning', 'afternoon', 'whole-day')),
    targets jsonb not null default '[]',
    stage text not null check (stage in ('planned', 'under-way', 'finished', 'cancelled')),
    state jsonb not null,
    started_at timestamptz,
    finished_on date,
    answered integer not null default 0,
    failed integer not null default 0,
    differing integer not null default 0,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index inspection_visit_of_round on inspection_visit (round_id)',
  'create index inspection_visit_stage on inspection_visit (stage, planned_on)',
  'create index inspection_visit_place on inspection_visit (place_key, checklist)',
  `create table inspection_visit_event (
    visit_id bigint not null references inspection_visit,
    ordinal integer not null check (ordinal > 0),
    at timestamptz not null default now(),
    actor_id bigint,
    actor_name text not null,
    event jsonb not null,
    operation_id uuid,
    primary key (visit_id, ordinal)
  )`,
  ...appendOnly('inspection_visit_event'),
  `create table inspection_operation (
    id uuid primary key,
    account_id bigint not null references account,
    account_name text not null,
    visit_key uuid not null,
    after_id uuid,
    digest text not null,
    at timestamptz not null,
    body jsonb not null,
    outcome text not null check (outcome in ('applied', 'refused')),
    reason jsonb,
    seen_at timestamptz,
    received_at timestamptz not null default now()
  )`,
  'create index inspection_operation_of_visit on inspection_operation (visit_key)',
  "create index inspection_operation_refused on inspection_operation (received_at) where outcome = 'refused'",
  `create table inspection_photo (
    visit_id bigint not null references inspection_visit,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    point text not null,
    account_id bigint,
    created_at timestamptz not null default now(),
    primary key (visit_id, sha256, point)
  )`,
  'create index inspection_photo_sha256 on inspection_photo (sha256)',
  `create table inspection_finding (
    id bigint generated always as identity primary key,
    visit_id bigint not null references inspection_visit,
    checklist text not null,
    point text not null,
    title text not null,
    number text not null,
    clause text not null,
    place_key text not null,
    place text not null,
    unit_id text references organisation,
    lead_unit text references organisation,
    inspecting text[] not null default '{}',
    cooperating text[] not null default '{}',
    stage text not null check (stage in ('found', 'fixing', 'evidenced', 'verified', 'closed', 'withdrawn')),
    state jsonb not null,
    found_on date not null,
    due_on date,
    due_problem text,
    major boolean not null default false,
    listed_on date,
    repeats bigint references inspection_finding,
    sent_back integer not null default 0,
    closed_on date,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (visit_id, point)
  )`,
  'create index inspection_finding_place on inspection_finding (place_key, checklist, point, found_on)',
  'create index inspection_finding_unit on inspection_finding (unit_id, stage, due_on)',
  'create index inspection_finding_stage on inspection_finding (stage, due_on)',
  `create table inspection_finding_event (
    finding_id bigint not null references inspection_finding,
    ordinal integer not null check (ordinal > 0),
    at timestamptz not null default now(),
    actor_id bigint,
    actor_name text not null,
    event jsonb not null,
    primary key (finding_id, ordinal)
  )`,
  ...appendOnly('inspection_finding_event'),
  `create table inspection_listing (
    id bigint generated always as identity primary key,
    checklist text not null,
    place_key text not null,
    place text not null,
    list text not null check (list in ('white', 'black')),
    because jsonb not null default '[]',
    note text not null default '',
    published_on date not null,
    removed_on date,
    removed_because text,
    decided_by bigint,
    decided_name text not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (removed_on is null or removed_on >= published_on)
  )`,
  'create unique index inspection_listing_once on inspection_listing (checklist, place_key) where removed_on is null',
];
