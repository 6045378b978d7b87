import type { LadderPolicy } from '@zhengling/work';
import { type Kysely, sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { type Actor, recordEvent } from '../identity/event.ts';
import { done, type Outcome, type Refusal, refuse } from '../identity/refusal.ts';

export interface Adoption {
  readonly policy: LadderPolicy;
  readonly from: string;
  readonly reason: string;
  /** The newest version that its author saw. */
  readonly seen: number;
  readonly by: Actor;
  readonly now: Date;
}

/** One of the two numbers of the advisory lock under which a ladder gets its next version. */
const adopting = 7_461_030;

/** Adds a version of a ladder, in one transaction with its event and with the days of the tasks that it moves. */
export function adoptVersion(db: Kysely<Database>, adoption: Adoption): Promise<Outcome<number>> {
  const { policy, from, seen, by, now } = adoption;
  const reason = adoption.reason.trim();
  return db.transaction().execute(async (trx) => {
    if (reason === '') return refuse(noReason);
    await sql`select pg_advisory_xact_lock(${adopting}, hashtext(${policy.id}))`.execute(trx);
    const newest = await trx
      .selectFrom('ladder_version')
      .selectAll()
      .where('ladder', '=', policy.id)
      .orderBy('ordinal', 'desc')
      .limit(1)
      .executeTakeFirst();
    const last = newest?.ordinal ?? 1;
    if (last !== seen) return refuse(changedMeanwhile(newest?.adopter ?? ''));
    const ordinal = last + 1;
    const steps = toJsonb(policy.steps);
    await trx
      .insertInto('ladder_version')
      .values({
        ladder: policy.id,
        ordinal,
        from_day: from,
        steps,
        apart: policy.apart,
        reason,
        adopted_by: by.id,
        adopter: by.name,
        adopted_at: now.toISOString(),
      })
      .execute();
    await recordEvent(
      trx,
      by,
      'ladder.adopted',
      { kind: 'ladder', id: policy.id },
      { title: policy.title, version: ordinal, from, reason, apart: policy.apart, steps: policy.steps },
    );
    await lookAgain(trx, from);
    return done(ordinal);
  });
}

/**
 * The next sweep looks again at every task whose day is not before the version's, and at those that had none. A rung
 * that falls before is the earlier version's, also where the sweep has not come to it yet. Whoever takes a timer away
 * meanwhile is waited for.
 */
async function lookAgain(trx: Transaction<Database>, from: string): Promise<void> {
  await sql`
    insert into duty_timer (duty_id, on_day)
    select id, date '1000-01-01' from duty
    where kind = 'once' and due_on is not null and state in ('confirmed', 'assigned', 'accepted', 'signing')
    order by id
    on conflict (duty_id) do update set on_day = excluded.on_day, problem = null
    where duty_timer.on_day >= ${from}::date`.execute(trx);
}

const noReason: Refusal = {
  status: 422,
  code: 'reason-missing',
  message: '请写明为什么改。',
  hint: '原因会写进记录，和旧规则一起留着。',
  field: 'reason',
};
const changedMeanwhile = (who: string): Refusal => ({
  status: 409,
  code: 'ladder-changed',
  message: `这套规则刚才被${who === '' ? '别人' : who}改过。`,
  hint: '请关上，看过新的一版再决定。你填的内容还在表里。',
});
