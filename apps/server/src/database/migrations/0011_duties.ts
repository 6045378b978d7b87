import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/** Tasks: what lists ask of them, reports with their evidence, contests. */
export const duties: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table duty
    add column done_on date,
    add column template jsonb,
    add column members integer not null default 0,
    add column parts integer not null default 0,
    add column reports integer not null default 0,
    add column contested boolean not null default false,
    add column extension_asked boolean not null default false,
    add column source_changed boolean not null default false,
    add column false_closings integer not null default 0,
    add column urged integer not null default 0,
    add column made_to date`,
  `create index duty_series on duty (id) where kind = 'series'`,
  'create index duty_due on duty (due_on, id)',
  'create index duty_updated on duty (updated_at desc, id)',
  `create index duty_problem on duty (id) where due_problem is not null or warn_on is null`,
  `create table evidence_file (
    id bigint generated always as identity primary key,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null check (name <> ''),
    type text not null,
    size bigint not null check (size > 0),
    account_id bigint references account on delete set null,
    unit_id text,
    at timestamptz not null default now()
  )`,
  'create index evidence_file_content on evidence_file (sha256)',
  `create table duty_report (
    id bigint generated always as identity primary key,
    unit_id text not null references organisation,
    account_id bigint references account on delete set null,
    actor_name text not null,
    at timestamptz not null,
    text text not null,
    figures jsonb not null default '[]'
  )`,
  'create index duty_report_unit on duty_report (unit_id, at desc)',
  `create table duty_report_duty (
    report_id bigint not null references duty_report,
    duty_id bigint not null references duty,
    primary key (report_id, duty_id)
  )`,
  'create index duty_report_duty_of on duty_report_duty (duty_id, report_id)',
  `create table duty_report_file (
    report_id bigint not null references duty_report,
    file_id bigint not null references evidence_file,
    primary key (report_id, file_id)
  )`,
  'create index duty_report_file_of on duty_report_file (file_id)',
  `create table duty_contest (
    id bigint generated always as identity primary key,
    duty_id bigint not null references duty,
    by text not null check (by in ('supervisor', 'public')),
    reason text not null,
    contact text,
    at timestamptz not null,
    upheld boolean,
    answer text,
    answered_at timestamptz,
    blamed text[] not null default '{}'
  )`,
  `create index duty_event_quality on duty_event (duty_id) where type in ('closed', 'reopened')`,
  'create index duty_contest_duty on duty_contest (duty_id)',
  'create index duty_contest_blamed on duty_contest using gin (blamed) where upheld',
];
