import { decide } from '@zhengling/work';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/store.ts';
import { today } from '../http/today.ts';
import { countOpenParts } from './detail.ts';
import { program } from './repeal.ts';
import { appendEvents, loadDuty, type StoredDuty } from './store.ts';

/**
 * What the whole does when a member or a part of it has changed: it closes with the last of its members where only they
 * do it, and is open again with the first that is.
 */
export async function settleParent(
  trx: Transaction<Database>,
  before: StoredDuty,
  after: StoredDuty,
  now: Date,
): Promise<void> {
  const { parentId } = after;
  const { origin } = after.state;
  if (parentId === null || (origin !== 'member' && origin !== 'sub')) return;
  const ended = (duty: StoredDuty) => ['closed', 'cancelled', 'dropped'].includes(duty.state.state);
  if (ended(before) === ended(after)) return;
  const whole = await loadDuty(trx, parentId, true);
  if (whole === null) return;
  const openParts = await countOpenParts(trx, parentId);
  const decided = decide(
    whole.state,
    ended(after) ? { type: 'close-by-parts' } : { type: 'reopen-part', part: after.id },
    { today: today(now), calendar: await libraryCalendar(trx), openParts },
  );
  // Refused where the whole has work of its own or other members are not done: then it waits.
  if (decided.ok) await appendEvents(trx, whole, decided.value, program(now));
}
