import type { Calendar } from '../calendar.ts';
import type { IsoDate } from '../date.ts';
import { dayStatus } from '../day.ts';
import type { CalendarError, Outcome } from '../outcome.ts';
import type { Pause } from '../pause.ts';
import type { Period } from '../period.ts';
import { type RunningDeadline, runPeriod } from '../running.ts';

/** A period that runs somewhere: a duty, a case, a row of a file. */
export interface DeadlineCase {
  /** Whatever its owner calls it. */
  readonly id: string;
  readonly from: IsoDate;
  readonly period: Period;
  readonly pauses: readonly Pause[];
}

/** What a new notice does to one period. */
export interface MovedDeadline {
  readonly case: DeadlineCase;
  /**
   * `later`, `earlier`: the due day moves. `settled`: it could not be told before. `unsettled`: it can't be told any
   * more (a year was taken away). `recounted`: it stands still, with other days counted.
   */
  readonly change: 'later' | 'earlier' | 'settled' | 'unsettled' | 'recounted';
  /** Null where the calendar lacks the notice of a year. */
  readonly before: RunningDeadline | null;
  readonly after: RunningDeadline | null;
}

/** What a new notice does to all of them. */
export interface Movement {
  readonly moved: readonly MovedDeadline[];
  readonly unchanged: number;
  /** Those that neither calendar can tell, each with the notice that is missing. */
  readonly unknown: readonly { readonly case: DeadlineCase; readonly error: CalendarError }[];
  /** Those that are wrong in themselves. */
  readonly refused: readonly { readonly case: DeadlineCase; readonly error: CalendarError }[];
}

/** Which periods end on another day when one calendar takes the place of another: the preview of a holiday notice. */
export function movedBy(before: Calendar, after: Calendar, cases: Iterable<DeadlineCase>): Movement {
  const moved: MovedDeadline[] = [];
  const unknown: { case: DeadlineCase; error: CalendarError }[] = [];
  const refused: { case: DeadlineCase; error: CalendarError }[] = [];
  let unchanged = 0;
  for (const one of cases) {
    const was = runPeriod(one.from, one.period, one.pauses, before);
    const is = runPeriod(one.from, one.period, one.pauses, after);
    if (!is.ok && is.error.code !== 'ZL7003') refused.push({ case: one, error: is.error });
    else if (!was.ok && !is.ok) unknown.push({ case: one, error: is.error });
    else {
      const change = changeOf(was, is);
      if (change === null) unchanged += 1;
      else
        moved.push({ case: one, change, before: was.ok ? was.value : null, after: is.ok ? is.value : null });
    }
  }
  return { moved, unchanged, unknown, refused };
}

function changeOf(
  before: Outcome<RunningDeadline>,
  after: Outcome<RunningDeadline>,
): MovedDeadline['change'] | null {
  if (!before.ok) return after.ok ? 'settled' : null;
  if (!after.ok) return 'unsettled';
  const [was, is] = [before.value, after.value];
  if (was.state === 'due' && is.state === 'due')
    return was.due === is.due ? null : is.due > was.due ? 'later' : 'earlier';
  if (was.state === 'stopped' && is.state === 'stopped' && was.counted === is.counted) return null;
  // An open pause that a period used to reach its end before, or now does: it counts other days.
  return 'recounted';
}

/** A day that is worked in one calendar and not in the other. */
export interface ChangedDay {
  readonly date: IsoDate;
  /** In Chinese: 工作日, 春节放假 …; null where the calendar lacks the year. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether it is worked now; null where that is not known. */
  readonly working: boolean | null;
}

/** The days that a notice names and that are worked otherwise than before, in order. */
export function changedDays(before: Calendar, after: Calendar): readonly ChangedDay[] {
  const dates = [...new Set([...before.days.keys(), ...after.days.keys()])].sort();
  return dates.flatMap((date) => {
    const was = dayStatus(date, before);
    const is = dayStatus(date, after);
    const worked = was.ok ? was.value.working : null;
    const working = is.ok ? is.value.working : null;
    if (worked === working) return [];
    return [
      { date, before: was.ok ? was.value.reason : null, after: is.ok ? is.value.reason : null, working },
    ];
  });
}
