import { addDays, type Calendar, type IsoDate, type Outcome } from '@zhengling/calendar';
import { type LadderDuty, type NextRung, nextRung, type RungTaken } from './next-rung.ts';
import type { LadderPolicy } from './policy.ts';

/** A version of a ladder. The first is its definition, in force since ever. */
export interface LadderVersion {
  readonly ordinal: number;
  /** Its first day in force; null since ever. */
  readonly from: IsoDate | null;
  readonly policy: LadderPolicy;
}

/** At least the definition; in the order in which they were adopted. */
type Versions = readonly [LadderVersion, ...LadderVersion[]];

/**
 * The version in force on a day: the last adopted of those whose day has come. One that was adopted later replaces
 * from its day on whatever was adopted before it, also what would have come into force after that day.
 */
export function versionOn(versions: Versions, day: IsoDate): LadderVersion {
  return versions.reduce((found, one) => (one.from === null || one.from <= day ? one : found));
}

export type NextRungUnder =
  | (Exclude<NextRung, { readonly type: 'none' }> & { readonly version: number })
  | { readonly type: 'none' };

/**
 * The next rung for a task over the versions of its ladder: a rung falls on the first day on which the version that is
 * in force on that day says so. `since` is the day from which on it may have fallen: before `today` where somebody
 * looks late.
 */
export function nextRungUnder(
  duty: LadderDuty,
  sent: readonly RungTaken[],
  { since, today }: { readonly since: IsoDate; readonly today: IsoDate },
  calendar: Calendar,
  versions: Versions,
): Outcome<NextRungUnder> {
  const changes = versions.flatMap(({ from }) => (from !== null && from > since ? [from] : []));
  const starts = [since, ...[...new Set(changes)].sort()];
  let unsure: Outcome<NextRungUnder> | null = null;
  for (const [at, start] of starts.entries()) {
    const { ordinal, policy } = versionOn(versions, start);
    const next = nextRung(duty, sent, start > today ? start : today, calendar, policy);
    if (!next.ok) {
      unsure = next;
      continue;
    }
    if (next.value.type === 'none') continue;
    const before = next.value.on < start;
    const on = before ? start : next.value.on;
    const following = starts[at + 1];
    if (following !== undefined && on > addDays(following, -1)) continue;
    const { step } = next.value;
    return { ok: true, value: { type: on <= today ? 'due' : 'wait', step, on, version: ordinal } };
  }
  return unsure ?? { ok: true, value: { type: 'none' } };
}
