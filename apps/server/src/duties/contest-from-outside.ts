import { publicSubject } from '@zhengling/access';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { contest, newReceipt } from './contest.ts';
import { inOneStep, type StepOutcome } from './run-command.ts';

export const shortestReason = 5;
export const longestReason = 1000;
export const longestContact = 100;

/** Contests that one address may send in an hour: more is no reader who has looked. */
export const contestsPerHour = 10;
/** Receipts that one address may look up in an hour. */
export const lookUpsPerHour = 120;

/** A reader says that a disclosed task was closed and not done. Its receipt is the only way back to it. */
export function contestFromOutside(
  db: Kysely<Database>,
  duty: number,
  { reason, contact = '' }: { readonly reason: string; readonly contact?: string },
  now: Date,
): Promise<StepOutcome<{ readonly contest: number; readonly receipt: string }>> {
  const acting = { subject: publicSubject, actor: { id: null, name: '公众', unit: null, now } };
  return inOneStep(db, acting, async (step) => {
    const receipt = newReceipt();
    const left = contact.trim() === '' ? null : contact.trim();
    const number = await contest(step, duty, null, { by: 'public', reason, contact: left, receipt });
    return { contest: number, receipt };
  });
}
