import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * The ladder of supervision with its timers, letters with their numbers, notices with what leaves the house, calendar
 * feeds. Timers are rows: a trigger sets one whenever a task gets a day or comes back to work, so that no way of
 * changing a task can forget it.
 */
export const letters: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const driven = (row: string) =>
  `${row}.kind = 'once' and ${row}.due_on is not null and ${row}.state in ('confirmed', 'assigned', 'accepted', 'signing')`;

const statements = [
  `create table setting (
    name text primary key,
    value jsonb not null,
    version integer not null default 1,
    updated_at timestamptz not null default now()
  )`,
  `create table duty_timer (
    duty_id bigint primary key references duty on delete cascade,
    on_day date not null,
    problem text
  )`,
  'create index duty_timer_day on duty_timer (on_day)',
  `create function duty_timer_set() returns trigger language plpgsql as $$
   begin
     insert into duty_timer (duty_id, on_day)
     select fresh.id, date '1000-01-01' from fresh where ${driven('fresh')}
     on conflict (duty_id) do update set on_day = excluded.on_day, problem = null;
     return null;
   end $$`,
  `create function duty_timer_reset() returns trigger language plpgsql as $$
   begin
     insert into duty_timer (duty_id, on_day)
     select fresh.id, date '1000-01-01' from fresh join stale using (id)
     where ${driven('fresh')} and (not (${driven('stale')}) or fresh.due_on <> stale.due_on)
     on conflict (duty_id) do update set on_day = excluded.on_day, problem = null;
     delete from duty_timer using fresh join stale using (id)
     where duty_timer.duty_id = fresh.id and not (${driven('fresh')}) and ${driven('stale')};
     return null;
   end $$`,
  `create trigger duty_timer_set after insert on duty referencing new table as fresh
   for each statement execute function duty_timer_set()`,
  `create trigger duty_timer_reset after update on duty referencing new table as fresh old table as stale
   for each statement execute function duty_timer_reset()`,
  `insert into duty_timer (duty_id, on_day) select fresh.id, date '1000-01-01' from duty fresh where ${driven('fresh')}`,
  `create table ladder_step (
    duty_id bigint not null references duty on delete cascade,
    due_on date not null,
    rung text not null check (rung in ('remind', 'urge', 'supervise', 'circulate', 'interview', 'criticise')),
    on_day date not null,
    policy text not null,
    at timestamptz not null default now(),
    primary key (duty_id, due_on, rung)
  )`,
  'create index ladder_step_day on ladder_step (on_day, rung)',
  `create table letter (
    id bigint generated always as identity primary key,
    definition text not null,
    format text not null check (format in ('document', 'letter', 'minutes', 'plain')),
    name text not null,
    state text not null check (state in ('draft', 'approving', 'approved', 'issued', 'void')),
    needs_leader boolean not null,
    masthead text not null,
    title text not null,
    addressee text not null,
    body text not null,
    signatory text not null,
    copies text not null default '',
    series text,
    year integer,
    serial integer check (serial > 0),
    issued_on date,
    void_reason text,
    returned_reason text,
    drafted_by bigint references account,
    approved_by bigint references account,
    issued_by bigint references account,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (series, year, serial),
    check ((serial is null) = (year is null)),
    check (serial is null or series is not null),
    check (state <> 'issued' or issued_on is not null)
  )`,
  'create index letter_state on letter (state, updated_at desc)',
  `create table letter_series (
    series text not null,
    year integer not null,
    last integer not null,
    primary key (series, year)
  )`,
  `create table letter_addressee (
    letter_id bigint not null references letter on delete cascade,
    unit_id text not null references organisation,
    received_at timestamptz,
    received_by bigint references account,
    primary key (letter_id, unit_id)
  )`,
  'create index letter_addressee_unit on letter_addressee (unit_id, letter_id)',
  `create table letter_wanted (
    duty_id bigint not null references duty on delete cascade,
    due_on date not null,
    rung text not null,
    unit_id text not null,
    definition text not null,
    on_day date not null,
    letter_id bigint references letter on delete set null,
    primary key (duty_id, due_on, rung, unit_id)
  )`,
  'create index letter_wanted_open on letter_wanted (definition, unit_id, on_day) where letter_id is null',
  'create index letter_wanted_letter on letter_wanted (letter_id)',
  `create table webhook (
    id bigint generated always as identity primary key,
    name text not null check (name <> ''),
    format text not null check (format in ('wecom', 'dingtalk')),
    address text not null,
    secret text not null default '',
    unit_id text references organisation,
    enabled boolean not null default true,
    created_at timestamptz not null default now()
  )`,
  `create table outbox (
    id bigint generated always as identity primary key,
    key text not null unique,
    channel text not null check (channel in ('mail', 'webhook')),
    account_id bigint references account on delete cascade,
    webhook_id bigint references webhook on delete cascade,
    address text not null default '',
    subject text not null,
    body text not null,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'uncertain')),
    not_before timestamptz not null default now(),
    attempts integer not null default 0,
    problem text not null default '',
    sent_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  "create index outbox_waiting on outbox (not_before, id) where state = 'waiting'",
  'create index outbox_state on outbox (state, id desc)',
  `create table outbox_attempt (
    outbox_id bigint not null references outbox on delete cascade,
    ordinal integer not null,
    at timestamptz not null default now(),
    outcome text check (outcome in ('accepted', 'refused', 'failed', 'uncertain')),
    detail text not null default '',
    primary key (outbox_id, ordinal)
  )`,
  `create table notice (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    key text not null,
    kind text not null,
    title text not null,
    body text not null default '',
    href text not null default '',
    duty_id bigint references duty on delete cascade,
    letter_id bigint references letter on delete cascade,
    at timestamptz not null default now(),
    read_at timestamptz,
    outbox_id bigint references outbox on delete set null,
    unique (account_id, key)
  )`,
  'create index notice_of_account on notice (account_id, id desc)',
  'create index notice_unread on notice (account_id) where read_at is null',
  'create index notice_unsent on notice (account_id) where outbox_id is null and read_at is null',
  'create index notice_outbox on notice (outbox_id) where outbox_id is not null',
  'create index notice_duty on notice (duty_id) where duty_id is not null',
  'create index notice_letter on notice (letter_id) where letter_id is not null',
  `create table notice_preference (
    account_id bigint primary key references account on delete cascade,
    mail text not null default '',
    mode text not null default 'digest' check (mode in ('each', 'digest', 'none')),
    quiet_from smallint check (quiet_from between 0 and 23),
    quiet_to smallint check (quiet_to between 0 and 23),
    updated_at timestamptz not null default now(),
    check ((quiet_from is null) = (quiet_to is null))
  )`,
  `create table feed (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    scope text not null check (scope in ('person', 'unit')),
    unit_id text references organisation,
    token_hash text not null unique,
    created_at timestamptz not null default now(),
    fetched_at timestamptz,
    revoked_at timestamptz,
    check ((scope = 'unit') = (unit_id is not null))
  )`,
  'create index feed_account on feed (account_id)',
];
