import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { notify } from '../notices/index.ts';
import type { Step } from './run-command.ts';
import type { CommandBody } from './schemas.ts';
import type { StoredDuty } from './store.ts';

/** A supervisor, or an official who sees a disclosed task, says that it was not done. */
export async function contestDuty(
  step: Step,
  id: number,
  { seen, reason }: CommandBody<'contest'>,
): Promise<void> {
  const by = step.subject.role === 'supervisor' ? 'supervisor' : 'public';
  await contest(step, id, seen, { by, reason, contact: null });
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
  }: { readonly by: 'supervisor' | 'public'; readonly reason: string; readonly contact: string | null },
): Promise<ContestMade> {
  const duty = await step.hold(id, 'contest', seen);
  const receipt = by === 'public' ? newReceipt() : null;
  const row = await step.trx
    .insertInto('duty_contest')
    .values({ duty_id: id, by, reason: reason.trim(), contact, receipt, at: step.actor.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await step.act(duty, { type: 'contest', contest: row.id, by, reason });
  if (by === 'public') await tellSupervisors(step, row.id, duty);
  return { id: row.id, receipt };
}

/** Somebody outside waits for an answer: those who give it hear of it once. */
async function tellSupervisors(step: Step, contest: number, { id, state }: StoredDuty): Promise<void> {
  const supervisors = await step.trx
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'supervisor')
    .where('disabled', '=', false)
    .execute();
  await notify(
    step.trx,
    supervisors.map((account) => ({
      account: account.id,
      key: `contest:${contest}`,
      kind: 'duty' as const,
      title: `公众对办结有异议：${state.title}`,
      body: [state.number ?? '', state.clause].filter((part) => part !== '').join(' '),
      href: `/duties/${id}`,
      duty: id,
    })),
    step.actor.now,
  );
}

/** `receipt` is null where somebody of the house contests. */
interface ContestMade {
  readonly id: number;
  readonly receipt: string | null;
}

/** Without signs that are taken for one another when read out: 0 and O, 1 and I. */
const receiptSigns = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** `YY-7K2M-Q9TD-4WXC`: 60 bits, which nobody finds by trying. */
function newReceipt(): string {
  const group = () => Array.from({ length: 4 }, () => receiptSigns[randomInt(receiptSigns.length)]).join('');
  return `YY-${group()}-${group()}-${group()}`;
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
