import { conditionOf, type Subject } from '@zhengling/access';
import type { IsoDate } from '@zhengling/calendar';
import { type Kysely, type SqlBool, sql } from 'kysely';
import { type AccessColumns, allowedRows } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import { blanksIn } from './change.ts';
import { letterDefinitions } from './library.ts';
import { numberOf } from './number.ts';
import { paperOf } from './paper.ts';
import type { LetterState } from './tables.ts';

/** The questions of the policy about letters: a unit sees those that were issued to it. */
const letterColumns: AccessColumns = {
  unit: (is) => sql<SqlBool>`letter.state in ('issued', 'void') and letter.issued_on is not null and exists (
    select 1 from letter_addressee to_unit where to_unit.letter_id = letter.id and to_unit.unit_id = ${is})`,
};

export interface LetterFilter {
  readonly q?: string;
  readonly state?: LetterState;
  readonly definition?: string;
  readonly unit?: string;
  readonly unread?: boolean;
  /** Issued before this day and not signed for by everybody: for too long. */
  readonly unreadBefore?: IsoDate;
  readonly page?: number;
}

const pageSize = 50;

/** The letters that somebody may see, as far as the filter goes. */
function filtered(db: Kysely<Database>, subject: Subject, filter: LetterFilter) {
  return db
    .selectFrom('letter')
    .where(allowedRows(conditionOf(subject, 'letter', 'read'), letterColumns))
    .$if(filter.state !== undefined, (query) => query.where('letter.state', '=', filter.state ?? 'draft'))
    .$if(filter.definition !== undefined, (query) => query.where('definition', '=', filter.definition ?? ''))
    .$if(filter.q !== undefined && filter.q.trim() !== '', (query) => {
      const like = `%${(filter.q ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
      return query.where(
        sql<SqlBool>`(letter.title ilike ${like} or addressee ilike ${like} or body ilike ${like} or letter.name ilike ${like}
          or (series || '〔' || year || '〕' || serial || '号') ilike ${like})`,
      );
    })
    .$if(filter.unread === true, (query) =>
      query.where(
        sql<SqlBool>`letter.state = 'issued' and exists (select 1 from letter_addressee waiting
          where waiting.letter_id = letter.id and waiting.received_at is null)`,
      ),
    )
    .$if(filter.unreadBefore !== undefined, (query) => query.where(overdueFor(filter.unreadBefore ?? null)));
}

/** Somebody has not signed for it, and it was issued before that day; nobody is late where no day is known. */
const overdueFor = (before: IsoDate | null) =>
  sql<SqlBool>`(letter.state = 'issued' and letter.issued_on < ${before}::date and exists (select 1 from letter_addressee waiting
    where waiting.letter_id = letter.id and waiting.received_at is null))`;

/** `before`: letters issued before this day that somebody has not signed for are said to wait for too long. */
export async function listLetters(
  db: Kysely<Database>,
  subject: Subject,
  filter: LetterFilter,
  before: IsoDate | null,
) {
  const base = filtered(db, subject, filter);
  const [rows, count] = await Promise.all([
    base
      .selectAll()
      .select([
        sql<number>`(select count(*) from letter_addressee a where a.letter_id = letter.id)`.as('units'),
        sql<number>`(select count(*) from letter_addressee a where a.letter_id = letter.id and a.received_at is not null)`.as(
          'received',
        ),
        sql<number>`(select count(*) from letter_wanted w where w.letter_id = letter.id)`.as('tasks'),
        sql<boolean>`exists (select 1 from letter_addressee a where a.letter_id = letter.id and a.unit_id = ${subject.unit ?? ''} and a.received_at is null)`.as(
          'mine',
        ),
        overdueFor(before).as('overdue'),
      ])
      .orderBy('updated_at', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset(((filter.page ?? 1) - 1) * pageSize)
      .execute(),
    base.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
  ]);
  return {
    total: count.n,
    items: rows.map((row) => ({
      id: row.id,
      definition: row.definition,
      name: row.name,
      state: row.state,
      number: numberOf(row),
      title: row.title,
      addressee: row.addressee,
      issuedOn: row.issued_on,
      updatedAt: row.updated_at,
      units: row.units,
      received: row.received,
      tasks: row.tasks,
      toReceive: row.mine && row.state === 'issued',
      // A unit is told of its own receipt alone.
      overdue: subject.role !== 'officer' && row.overdue === true,
    })),
  };
}

/** 发文登记: every letter that got a number or is on its way to one, in the order of numbers; drafts last. */
export function letterRegister(db: Kysely<Database>, subject: Subject, filter: LetterFilter) {
  return filtered(db, subject, filter)
    .leftJoin('account as drafter', 'drafter.id', 'letter.drafted_by')
    .leftJoin('account as approver', 'approver.id', 'letter.approved_by')
    .leftJoin('account as issuer', 'issuer.id', 'letter.issued_by')
    .select([
      'letter.series',
      'letter.year',
      'letter.serial',
      'letter.name',
      'letter.state',
      'letter.title',
      'letter.addressee',
      'letter.copies',
      'letter.issued_on as issuedOn',
      'letter.void_reason as voidReason',
      'drafter.display_name as drafter',
      'approver.display_name as approver',
      'issuer.display_name as issuer',
      sql<
        string | null
      >`(select string_agg(o.name || coalesce('（' || to_char(a.received_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') || '）', '（未签收）'), '、' order by o.name)
        from letter_addressee a join organisation o on o.id = a.unit_id where a.letter_id = letter.id)`.as(
        'receipts',
      ),
      sql<string | null>`(select string_agg(d.title, '；' order by d.due_on, d.id)
        from letter_wanted w join duty d on d.id = w.duty_id where w.letter_id = letter.id)`.as('tasks'),
    ])
    .orderBy(sql`letter.serial is null`)
    .orderBy('letter.series')
    .orderBy('letter.year')
    .orderBy('letter.serial')
    .orderBy('letter.id')
    .limit(mostRegistered)
    .execute();
}

const mostRegistered = 20_000;

export async function findLetter(db: Kysely<Database>, subject: Subject, id: number) {
  const row = await db
    .selectFrom('letter')
    .leftJoin('account as drafter', 'drafter.id', 'letter.drafted_by')
    .leftJoin('account as approver', 'approver.id', 'letter.approved_by')
    .leftJoin('account as issuer', 'issuer.id', 'letter.issued_by')
    .selectAll('letter')
    .select([
      'drafter.display_name as drafter',
      'approver.display_name as approver',
      'issuer.display_name as issuer',
    ])
    .where('letter.id', '=', id)
    .where(allowedRows(conditionOf(subject, 'letter', 'read'), letterColumns))
    .executeTakeFirst();
  if (row === undefined) return null;
  // A unit sees its own receipt; who else has not signed is for those above.
  const own = subject.role === 'officer' ? subject.unit : null;
  const [addressees, openings, tasks, events] = await Promise.all([
    db
      .selectFrom('letter_addressee')
      .innerJoin('organisation', 'organisation.id', 'letter_addressee.unit_id')
      .leftJoin('account', 'account.id', 'letter_addressee.received_by')
      .select([
        'letter_addressee.unit_id as unit',
        'organisation.name',
        'received_at as receivedAt',
        'account.display_name as receivedBy',
        'letter_addressee.reminded',
      ])
      .where('letter_id', '=', id)
      .$if(own !== null, (query) => query.where('letter_addressee.unit_id', '=', own ?? ''))
      .orderBy('organisation.name')
      .execute(),
    db
      .selectFrom('letter_opening')
      .innerJoin('account', 'account.id', 'letter_opening.account_id')
      .select([
        'letter_opening.unit_id as unit',
        'account.display_name as name',
        'first_at as firstAt',
        'last_at as lastAt',
      ])
      .where('letter_id', '=', id)
      .$if(own !== null, (query) => query.where('letter_opening.unit_id', '=', own ?? ''))
      .orderBy('first_at')
      .execute(),
    db
      .selectFrom('letter_wanted')
      .innerJoin('duty', 'duty.id', 'letter_wanted.duty_id')
      .select(['duty.id', 'duty.title', 'duty.state', 'duty.due_on as dueOn', 'rung'])
      .where('letter_id', '=', id)
      .orderBy('duty.due_on')
      .execute(),
    own !== null
      ? []
      : db
          .selectFrom('event')
          .select(['at', 'actor_name as actor', 'action', 'detail'])
          .where('subject_kind', '=', 'letter')
          .where('subject_id', '=', String(id))
          .orderBy('id')
          .execute(),
  ]);
  const definition = letterDefinitions.get(row.definition);
  return {
    id: row.id,
    definition: row.definition,
    name: row.name,
    format: row.format,
    state: row.state,
    needsLeader: row.needs_leader,
    approvalBasis: definition?.approvalBasis ?? null,
    basis: definition?.basis ?? null,
    masthead: row.masthead,
    title: row.title,
    addressee: row.addressee,
    body: row.body,
    signatory: row.signatory,
    copies: row.copies,
    series: row.series,
    number: numberOf(row),
    issuedOn: row.issued_on,
    voidReason: row.void_reason,
    returnedReason: row.returned_reason,
    drafter: row.drafter,
    approver: row.approver,
    issuer: row.issuer,
    version: row.version,
    updatedAt: row.updated_at,
    blanks: row.state === 'issued' || row.state === 'void' ? [] : [...blanksIn(row)],
    addressees: addressees.map((one) => ({
      ...one,
      openings: openings
        .filter(({ unit }) => unit === one.unit)
        .map(({ name, firstAt, lastAt }) => ({ name, firstAt, lastAt })),
    })),
    tasks,
    events,
  };
}

export type LetterDetail = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

/** The letter as it is printed. */
export function paperOfLetter(letter: LetterDetail) {
  return paperOf({
    ...letter,
    issuedOn: letter.issuedOn,
    number: letter.number ?? (letter.series === null ? null : `${letter.series}〔　　〕　号`),
    mark: letter.state === 'void' ? '作废' : letter.state === 'issued' ? null : '草稿',
  });
}
