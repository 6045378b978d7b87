import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * Registers of posts, people in posts, groups with their seats, honours and responsibilities. What documents say is
 * kept as statements, from which the entries are derived; an entry changed by hand stays, and what a document says
 * differently waits as a proposal. Entries end and are never deleted.
 */
export const registers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

/** What every entry has that is read from documents and may be changed by hand. */
const entry = `
    evidence jsonb not null default '[]',
    note text not null default '',
    origin text not null default 'read' check (origin in ('read', 'definition', 'entered', 'imported')),
    edited boolean not null default false,
    read jsonb,
    withdrawn_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()`;

const kept = ['post', 'holding', 'committee', 'seat', 'honour', 'responsibility'];

const statements = [
  `alter table organisation
    add column edited boolean not null default false,
    add column origin text not null default 'read'`,
  `alter table organisation_member
    add column evidence jsonb not null default '[]',
    add column edited boolean not null default false`,
  'create index organisation_member_of on organisation_member (member_id)',
  'create index organisation_aliases on organisation using gin (aliases)',
  `create table register_statement (
    id bigint generated always as identity primary key,
    issue_id bigint not null references issue on delete cascade,
    document text not null,
    stated date,
    kind text not null check (kind in ('holding', 'group', 'honour', 'end')),
    subject text not null,
    node text not null,
    text text not null,
    payload jsonb not null
  )`,
  'create index register_statement_issue on register_statement (issue_id)',
  'create index register_statement_subject on register_statement (kind, subject)',
  `create table post (
    id text primary key,
    organisation_id text not null references organisation,
    title text not null check (title <> ''),
    single boolean not null,
    starts date,
    ends date,${entry}
  )`,
  'create index post_of_organisation on post (organisation_id)',
  `create table holding (
    id bigint generated always as identity primary key,
    key text unique,
    post_id text not null references post,
    person text not null check (person <> ''),
    starts date,
    ends date,
    seen text[] not null default '{}',
    concurrent boolean not null default false,
    probation_to date,
    end_reason text,${entry},
    check (ends is null or starts is null or starts <= ends)
  )`,
  'create index holding_of_post on holding (post_id)',
  'create index holding_of_person on holding (person)',
  `create table committee (
    id text primary key references organisation,
    hosts text[] not null default '{}',
    passes boolean not null default false,
    functions text not null default '',
    ends_with_task text,
    number text,${entry}
  )`,
  `create table seat (
    id bigint generated always as identity primary key,
    key text unique,
    committee_id text not null references committee,
    role text not null check (role <> ''),
    office boolean not null default false,
    position integer not null,
    person text,
    posts text[] not null default '{}',
    organisation_id text references organisation,
    rank text check (rank in ('principal', 'in-charge', 'any')),
    task text not null default '',
    starts date,
    ends date,
    end_reason text,${entry},
    check (person is not null or organisation_id is not null or cardinality(posts) > 0),
    check (ends is null or starts is null or starts <= ends)
  )`,
  'create index seat_of_committee on seat (committee_id, position)',
  'create index seat_of_person on seat (person)',
  `create table honour (
    id bigint generated always as identity primary key,
    key text unique,
    title text not null check (title <> ''),
    recipient text not null check (recipient <> ''),
    kind text not null check (kind in ('person', 'organisation')),
    about text not null default '',
    minor boolean not null default false,
    awarded date,
    by_name text not null default '',
    ends date,
    end_reason text,
    number text,${entry}
  )`,
  'create index honour_awarded on honour (awarded desc, id)',
  `create table responsibility (
    id text primary key,
    role text not null,
    of text[] not null,
    who text not null,
    summary text not null,
    starts date,
    ends date,${entry}
  )`,
  `create table register_proposal (
    id bigint generated always as identity primary key,
    kind text not null,
    entry_id text not null,
    document text not null default '',
    before jsonb not null,
    after jsonb not null,
    state text not null default 'open' check (state in ('open', 'taken', 'refused')),
    decided_by bigint,
    decided_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create unique index register_proposal_open on register_proposal (kind, entry_id) where state = 'open'`,
  `create function register_entry_stands() returns trigger language plpgsql as $$
   begin
     raise exception 'entries of registers end and are not deleted';
   end $$`,
  ...kept.map(
    (table) => `create trigger ${table}_stands before delete or truncate on ${table}
      for each statement execute function register_entry_stands()`,
  ),
];
