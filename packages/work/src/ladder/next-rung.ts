import { type Calendar, type IsoDate, nextWorkingDay, type Outcome } from '@zhengling/calendar';
import type { DutyKind, DutyStateName } from '../duty/index.ts';
import type { LadderPolicy, LadderStep } from './policy.ts';
import { type Rung, rungs } from './rung.ts';
import { workdaysFrom } from './workdays.ts';

/** What the ladder asks of a task. */
export interface LadderDuty {
  readonly state: DutyStateName;
  readonly kind: DutyKind;
  readonly dueOn: IsoDate | null;
  /** Kinds of its lead and responsible units, as the register of organisations has them. */
  readonly unitKinds: readonly string[];
}

/** A rung that was taken for the day on which the task is due now; what was taken for an earlier day is void. */
export interface RungTaken {
  readonly rung: Rung;
  readonly on: IsoDate;
}

export type NextRung =
  /** To be taken today: its day, `on`, has come. */
  | { readonly type: 'due'; readonly step: LadderStep; readonly on: IsoDate }
  /** Nothing before that day. */
  | { readonly type: 'wait'; readonly step: LadderStep; readonly on: IsoDate }
  /** Nothing any more, unless the task changes. */
  | { readonly type: 'none' };

const none: Outcome<NextRung> = { ok: true, value: { type: 'none' } };

/** States in which those who owe a task are reminded of it. In `checking` it is the supervisor who has to act. */
const driven: ReadonlySet<DutyStateName> = new Set(['confirmed', 'assigned', 'accepted', 'signing']);

/**
 * The next rung for a task, and whether its day has come. A day without a holiday notice is the calendar's `ZL7003`:
 * no day is guessed.
 *
 * - Each rung is taken once, in the order of the policy, never before its day.
 * - A reminder whose task is late is left out: the first rung of a late task is the next above.
 * - From the second rung that is taken on or after the due day, `apart` working days lie in between.
 * - Rungs above the reminder are taken on working days.
 */
export function nextRung(
  duty: LadderDuty,
  sent: readonly RungTaken[],
  today: IsoDate,
  calendar: Calendar,
  policy: LadderPolicy,
): Outcome<NextRung> {
  const { dueOn } = duty;
  if (dueOn === null || duty.kind !== 'once' || !driven.has(duty.state)) return none;
  const highest = Math.max(-1, ...sent.map(({ rung }) => rungs.indexOf(rung)));
  const last = sent.reduce<RungTaken | null>(
    (latest, one) => (one.rung !== 'remind' && (latest === null || one.on > latest.on) ? one : latest),
    null,
  );
  for (const step of policy.steps) {
    if (rungs.indexOf(step.rung) <= highest) continue;
    if (step.rung === 'remind' && today > dueOn) continue;
    if (step.only !== undefined && !step.only.some((kind) => duty.unitKinds.includes(kind))) continue;
    const start = step.from === 'due' ? dueOn : startOf(step.from, sent, highest, last);
    if (start === null) continue;
    const day = dayOf(step, start, last, calendar, policy);
    if (!day.ok) return day;
    return { ok: true, value: { type: day.value <= today ? 'due' : 'wait', step, on: day.value } };
  }
  return none;
}

/**
 * The day on which the rung was taken that a step counts from. One that was passed over and can be taken no more (a
 * later version brought it in below where the task stands) is stood in for by the last that was taken.
 */
function startOf(
  from: Rung,
  sent: readonly RungTaken[],
  highest: number,
  last: RungTaken | null,
): IsoDate | null {
  const taken = sent.find(({ rung }) => rung === from);
  if (taken !== undefined) return taken.on;
  return rungs.indexOf(from) < highest ? (last?.on ?? null) : null;
}

/** The first day on which the step may be taken. */
function dayOf(
  step: LadderStep,
  start: IsoDate,
  last: RungTaken | null,
  calendar: Calendar,
  policy: LadderPolicy,
): Outcome<IsoDate> {
  const counted = workdaysFrom(start, step.workdays, calendar);
  if (!counted.ok || step.rung === 'remind') return counted;
  const apart = last === null ? counted : workdaysFrom(last.on, policy.apart, calendar);
  if (!apart.ok) return apart;
  const { value: later } = apart.value > counted.value ? apart : counted;
  return nextWorkingDay(later, calendar);
}
