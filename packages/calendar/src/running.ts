import type { Calendar } from './calendar.ts';
import { type IsoDate, parseDate } from './date.ts';
import { dateOfNumber, dayNumber } from './day-number.ts';
import { type Deadline, lastDayOf, unknownDay } from './deadline.ts';
import { nationalCalendar } from './national.ts';
import { found, type Outcome } from './outcome.ts';
import { checkPauses, type Pause } from './pause.ts';
import { checkPeriod, type Period } from './period.ts';
import { workingOn } from './working-table.ts';

/** A period that ends, with the pauses that made it longer. */
export interface DueDeadline extends Deadline {
  readonly state: 'due';
  /** Days that would have counted but for a pause. */
  readonly pausedDays: number;
}

/** A period that stands still: an open pause has stopped it, and it has no due day. */
export interface StoppedDeadline {
  readonly state: 'stopped';
  /** The first day of the unbroken stretch of paused days that has no end yet. */
  readonly since: IsoDate;
  /** Days counted before it; working days in a period of working days, else days. */
  readonly counted: number;
  /** Days left to count once it goes on; 0 where only the end, moved off a holiday, is left. */
  readonly remaining: number;
  readonly pausedDays: number;
}

export type RunningDeadline = DueDeadline | StoppedDeadline;

/**
 * What the walk found a day to be. A rest day in a period of working days is `skipped`, also inside a pause; `moved`
 * lies behind the last day by count, up to the due day.
 */
export interface WalkedDay {
  readonly day: number;
  readonly kind: 'counted' | 'skipped' | 'paused' | 'moved';
  /** From 1; null for a day that does not count. */
  readonly ordinal: number | null;
}

/**
 * When a period with pauses ends, or since when it stands still. How pauses count stands with `Pause`; without any it
 * is `addPeriod`.
 *
 * @example
 * runPeriod('2021-03-01', { n: 20, unit: 'workday' }, [{ kind: 'hearing', from: '2021-03-08', to: '2021-03-10' }])
 * // due 2021-04-01: 20 working days would have ended on 29 March, three of them are paused
 */
export function runPeriod(
  from: IsoDate,
  period: Period,
  pauses: readonly Pause[],
  calendar: Calendar = nationalCalendar,
): Outcome<RunningDeadline> {
  return walkPeriod(from, period, pauses, calendar, () => {});
}

/** `runPeriod`, telling each day after the event up to the end; of an open pause only the first day. */
export function walkPeriod(
  from: IsoDate,
  period: Period,
  pauses: readonly Pause[],
  calendar: Calendar,
  visit: (day: WalkedDay) => void,
): Outcome<RunningDeadline> {
  const start = parseDate(from);
  if (!start.ok) return start;
  const checked = checkPauses(pauses);
  if (!checked.ok) return checked;
  const total = lengthOf(start.value, period);
  if (!total.ok) return total;
  const spans = checked.value.map(({ from, to }) => ({
    from: dayNumber(from),
    to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
  }));
  const open = Math.min(...spans.flatMap(({ from, to }) => (to === Number.POSITIVE_INFINITY ? from : [])));
  const working = workingOn(calendar);
  const natural = period.unit !== 'workday';
  let counted = 0;
  let pausedDays = 0;
  let lastDay = 0;
  /** Since when every day up to now was paused. */
  let since: number | null = null;
  for (let day = dayNumber(start.value) + 1; ; day += 1) {
    const paused = spans.some(({ from, to }) => day >= from && day <= to);
    since = paused ? (since ?? day) : null;
    if (day >= open) {
      visit({ day, kind: 'paused', ordinal: null });
      return found({
        state: 'stopped',
        since: dateOfNumber(since ?? day),
        counted,
        remaining: total.value - counted,
        pausedDays,
      });
    }
    const full = counted === total.value;
    // Only the end of a period in days, months or years depends on working days.
    const works = natural && (paused || counted < total.value - 1) ? true : working(day);
    if (works === null) return unknownDay(day, calendar);
    if (paused) {
      if (!full && works) pausedDays += 1;
      visit({ day, kind: natural || works ? 'paused' : 'skipped', ordinal: null });
      continue;
    }
    if (!full) {
      if (!natural && !works) {
        visit({ day, kind: 'skipped', ordinal: null });
        continue;
      }
      counted += 1;
      visit({ day, kind: 'counted', ordinal: counted });
      if (counted < total.value) continue;
      lastDay = day;
    } else visit({ day, kind: 'moved', ordinal: null });
    if (works) {
      return found({
        state: 'due',
        lastDay: dateOfNumber(lastDay),
        due: dateOfNumber(day),
        pausedDays,
      });
    }
  }
}

/** How many days have to count: working days, or the days up to the corresponding day of the month. */
function lengthOf(from: IsoDate, period: Period): Outcome<number> {
  if (period.unit === 'workday' || period.unit === 'day') {
    const checked = checkPeriod(period);
    return checked.ok ? found(period.n) : checked;
  }
  const lastDay = lastDayOf(from, period);
  return lastDay.ok ? found(dayNumber(lastDay.value) - dayNumber(from)) : lastDay;
}
