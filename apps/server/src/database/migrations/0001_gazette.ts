import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Issues with their versions, what is derived from them, events, accounts, sessions and import jobs. */
export const gazette: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create table account (
    id bigint generated always as identity primary key,
    username text not null unique,
    display_name text not null,
    role text not null check (role in ('administrator', 'editor', 'reader')),
    password_hash text not null,
    demo boolean not null default false,
    disabled boolean not null default false,
    created_at timestamptz not null default now()
  )`,
  `create table session (
    sid text primary key,
    account_id bigint references account on delete cascade,
    data jsonb not null,
    expires timestamptz not null
  )`,
  'create index session_expires on session (expires)',
  'create index session_account on session (account_id)',

  `create table issue (
    id bigint generated always as identity primary key,
    slug text not null unique,
    identity text not null unique,
    title text not null,
    jurisdiction text,
    year integer,
    number integer,
    total_number integer,
    published date,
    state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
    version_id bigint,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index issue_order on issue (state, year desc, number desc)',
  `create table issue_version (
    id bigint generated always as identity primary key,
    issue_id bigint not null references issue on delete cascade,
    ordinal integer not null check (ordinal > 0),
    source_sha256 text not null,
    source_name text not null,
    source_text text not null,
    compiled jsonb not null,
    diagnostics jsonb not null,
    compiler text not null,
    created_at timestamptz not null default now(),
    created_by bigint references account,
    unique (issue_id, ordinal)
  )`,
  'create index issue_version_source on issue_version (source_sha256)',
  'alter table issue add constraint issue_version_shown foreign key (version_id) references issue_version',

  `create table document (
    id bigint generated always as identity primary key,
    issue_id bigint not null references issue on delete cascade,
    position integer not null check (position > 0),
    number text,
    series text,
    year integer,
    serial integer,
    title text not null,
    kind text,
    instrument_kind text,
    issuers text[] not null,
    signed date,
    in_force_from date,
    in_force_to date,
    page integer,
    duty_count integer not null default 0,
    content jsonb not null,
    unique (issue_id, position)
  )`,
  'create index document_number on document (number)',
  'create index document_title on document (title)',
  'create index document_series on document (series, year, serial)',
  'create index document_signed on document (signed)',
  'create index document_issuers on document using gin (issuers)',
  `create table repeal (
    id bigint generated always as identity primary key,
    document_id bigint not null references document on delete cascade,
    number text,
    title text,
    check (number is not null or title is not null)
  )`,
  'create index repeal_document on repeal (document_id)',
  'create index repeal_number on repeal (number)',
  'create index repeal_title on repeal (title)',

  `create table clause (
    id bigint generated always as identity primary key,
    issue_id bigint not null references issue on delete cascade,
    document_id bigint references document on delete cascade,
    kind text not null check (kind in ('document', 'foreword', 'news')),
    position integer not null,
    node text not null,
    label text not null,
    heading text not null,
    text text not null,
    numbers text not null,
    tsv tsvector not null
  )`,
  'create index clause_issue on clause (issue_id, position)',
  'create index clause_document on clause (document_id)',
  'create index clause_words on clause using gin (tsv)',

  `create table event (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor_id bigint references account,
    actor_name text not null,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    detail jsonb not null
  )`,
  'create index event_subject on event (subject_kind, subject_id, id)',
  'create index event_at on event (at)',
  `create function event_is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'event is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
    end
  $$`,
  `create trigger event_keep before update or delete on event
    for each row execute function event_is_append_only()`,
  `create trigger event_keep_all before truncate on event
    for each statement execute function event_is_append_only()`,

  `create table import_job (
    id bigint generated always as identity primary key,
    file_name text not null,
    size bigint not null,
    state text not null default 'waiting'
      check (state in ('waiting', 'reading', 'compiling', 'storing', 'done', 'failed')),
    progress real not null default 0 check (progress between 0 and 1),
    message text not null default '',
    hint text not null default '',
    issue_id bigint references issue on delete set null,
    outcome text check (outcome in ('created', 'updated', 'unchanged')),
    created_by bigint references account,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index import_job_created on import_job (created_at desc)',
];
