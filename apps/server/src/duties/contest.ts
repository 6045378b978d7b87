import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Step } from './run-command.ts';
import type { CommandBody } from './schemas.ts';

/** A supervisor, or an official who sees a disclosed task, says that it was not done. */
export async function contestDuty(
  step: Step,
  id: number,
  { seen, reason }: CommandBody<'contest'>,
): Promise<void> {
  const by = step.subject.role === 'supervisor' ? 'supervisor' : 'public';
  await contest(step, id, seen, { by, reason, contact: null, receipt: null });
}

/** Stores the contest first: the event names it. What refuses it afterwards undoes it. */
export async function contest(
  step: Step,
  id: number,
  seen: number | null,
  {
    by,
    reason,
    contact,
    receipt,
  }: {
    readonly by: 'supervisor' | 'public';
    readonly reason: string;
    readonly contact: string | null;
    readonly receipt: string | null;
  },
): Promise<number> {
  const duty = await step.hold(id, 'contest', seen);
  const row = await step.trx
    .insertInto('duty_contest')
    .values({ duty_id: id, by, reason: reason.trim(), contact, receipt, at: step.actor.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await step.act(duty, { type: 'contest', contest: row.id, by, reason });
  return row.id;
}

/** Letters and figures that are not taken for each other when read aloud or copied by hand. */
const RECEIPT_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `7K2M-9QXD-4TRB`: enough that nobody finds somebody else's by trying. */
export function newReceipt(): string {
  const letter = () => RECEIPT_ALPHABET.charAt(randomInt(RECEIPT_ALPHABET.length));
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, letter).join('')).join('-');
}

/** As somebody may type it: in small letters, with blanks or without signs; null where it can be none. */
export function readReceipt(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return /^[0-9A-Z]{12}$/.test(letters) ? (letters.match(/.{4}/g) ?? []).join('-') : null;
}

export interface ContestStanding {
  readonly receipt: string;
  readonly duty: number;
  readonly title: string;
  readonly clause: string;
  readonly number: string | null;
  readonly on: string;
  /** Null while it is being looked into. */
  readonly upheld: boolean | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
}

/** How a contest stands for whoever holds its receipt; null where there is none or the task is no longer disclosed. */
export async function findContest(db: Kysely<Database>, receipt: string): Promise<ContestStanding | null> {
  const row = await db
    .selectFrom('duty_contest')
    .innerJoin('duty', 'duty.id', 'duty_contest.duty_id')
    .select(['duty.id as duty', 'duty.title', 'duty.clause', 'duty.number'])
    .select(['duty_contest.at as on', 'upheld', 'answer', 'answered_at as answeredOn'])
    .where('duty_contest.receipt', '=', receipt)
    .where('duty.public', '=', true)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, receipt };
}

/** How whoever contested can be reached; null where they left nothing. */
export async function contactOf(db: Kysely<Database>, contest: number): Promise<string | null> {
  const row = await db
    .selectFrom('duty_contest')
    .select('contact')
    .where('id', '=', contest)
    .executeTakeFirst();
  return row?.contact ?? null;
}

export async function answerContest(
  step: Step,
  id: number,
  { seen, upheld, reason }: CommandBody<'answer-contest'>,
): Promise<void> {
  const duty = await step.hold(id, 'answer-contest', seen);
  const number = duty.state.contest?.contest ?? 0;
  await step.act(duty, { type: 'answer-contest', contest: number, upheld, reason });
  await step.trx
    .updateTable('duty_contest')
    .set({
      upheld,
      answer: reason.trim(),
      answered_at: step.actor.now.toISOString(),
      blamed: upheld && duty.state.askedBy !== null ? [duty.state.askedBy] : [],
    })
    .where('id', '=', number)
    .execute();
}

/** Of every unit: closings that passed the check, and those of them that were false. */
export interface ClosingQuality {
  readonly unit: string;
  readonly name: string;
  readonly closings: number;
  readonly falseClosings: number;
}

/** The rate of false closings per unit, worst first; units that have closed nothing are left out. */
export async function closingQuality(db: Kysely<Database>): Promise<readonly ClosingQuality[]> {
  const { rows } = await sql<ClosingQuality>`
    select organisation.id as unit, organisation.name,
      (count(*) filter (where told.type = 'closed'))::int as closings,
      (count(*) filter (where told.type = 'reopened'))::int as "falseClosings"
    from duty_event told
    cross join lateral jsonb_array_elements_text(told.detail -> 'units') asked (unit)
    join organisation on organisation.id = asked.unit
    where told.type in ('closed', 'reopened')
    group by organisation.id, organisation.name
    order by (count(*) filter (where told.type = 'reopened'))::real
      / greatest(1, count(*) filter (where told.type = 'closed')) desc, organisation.name`.execute(db);
  return rows;
}
