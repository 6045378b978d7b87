import { publicSubject } from '@zhengling/access';
import type { IsoDate } from '@zhengling/calendar';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { contest } from './contest.ts';
import { inOneStep, type StepOutcome } from './run-command.ts';

/** Characters of what is said against a closing. */
export const reasonBounds = { minLength: 5, maxLength: 1000 } as const;
export const contactLength = 100;

/** Contests that one address may send in an hour: more is no reader who has looked. */
export const contestsPerHour = 10;

/** Somebody without an account says that a disclosed task, said to be closed, was not done. */
export async function contestFromOutside(
  db: Kysely<Database>,
  id: number,
  { reason, contact }: { readonly reason: string; readonly contact?: string | undefined },
  now: Date,
): Promise<StepOutcome<{ readonly contest: number; readonly receipt: string }>> {
  const acting = { subject: publicSubject, actor: { id: null, name: '公众', unit: null, now } };
  const left = contact?.trim() ?? '';
  return inOneStep(db, acting, async (step) => {
    const made = await contest(step, id, null, {
      by: 'public',
      reason,
      contact: left === '' ? null : left,
    });
    return { contest: made.id, receipt: made.receipt ?? '' };
  });
}

/** A disclosed task as the page that contests it names it. */
export interface ContestedDuty {
  readonly id: number;
  readonly title: string;
  readonly number: string | null;
  readonly clause: string;
  readonly leads: readonly string[];
  readonly closedOn: IsoDate | null;
  /** Closed, and no other contest of it is being looked into. */
  readonly open: 'yes' | 'not-closed' | 'being-checked';
}

/** Null where nothing of it is disclosed. */
export async function disclosedDuty(db: Kysely<Database>, id: number): Promise<ContestedDuty | null> {
  const row = await db
    .selectFrom('duty')
    .select(['id', 'title', 'number', 'clause', 'state', 'contested', 'closed_on'])
    .select(
      sql<readonly string[]>`array(select organisation.name from duty_unit
        join organisation on organisation.id = duty_unit.unit_id
        where duty_unit.duty_id = duty.id and duty_unit.part <> 'cooperating'
        order by duty_unit.part = 'lead' desc, organisation.name)`.as('leads'),
    )
    .where('id', '=', id)
    .where('public', '=', true)
    .where('state', 'not in', ['candidate', 'dropped', 'cancelled'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { state, contested, closed_on, ...rest } = row;
  return {
    ...rest,
    closedOn: closed_on,
    open: state !== 'closed' ? 'not-closed' : contested ? 'being-checked' : 'yes',
  };
}

/** What became of a contest, for who holds its receipt. Nothing of who sent it. */
export interface ContestStanding {
  readonly receipt: string;
  readonly title: string;
  readonly number: string | null;
  readonly reason: string;
  readonly on: IsoDate;
  readonly answered: {
    readonly on: IsoDate;
    readonly upheld: boolean;
    readonly answer: string;
  } | null;
}

export async function contestByReceipt(
  db: Kysely<Database>,
  receipt: string,
): Promise<ContestStanding | null> {
  const row = await db
    .selectFrom('duty_contest')
    .innerJoin('duty', 'duty.id', 'duty_contest.duty_id')
    .select(['duty.title', 'duty.number', 'duty_contest.receipt', 'duty_contest.reason', 'upheld', 'answer'])
    .select(sql<IsoDate>`to_char(duty_contest.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('on'))
    .select(
      sql<IsoDate | null>`to_char(answered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('answeredOn'),
    )
    .where('duty_contest.receipt', '=', receipt)
    .executeTakeFirst();
  if (row === undefined || row.receipt === null) return null;
  const { answeredOn, upheld, answer, ...rest } = row;
  return {
    ...rest,
    receipt: row.receipt,
    answered:
      answeredOn === null || upheld === null ? null : { on: answeredOn, upheld, answer: answer ?? '' },
  };
}
