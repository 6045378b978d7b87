import { dateOfNumber, daysInMonth, firstOfMonth, weekdayOfNumber } from '../day-number.ts';
import { namesDay, type Recurrence, type RuleWeekday } from './rule.ts';
import { monthNumber } from './stretch.ts';

/** A day that a rule picks in one of its intervals, as day numbers. */
export interface Candidate {
  readonly day: number;
  /** First day of the stretch where the rule leaves the day open; else `day`. */
  readonly opens: number;
  /** In Chinese; null where there is nothing to say. */
  readonly note: string | null;
}

/** Whether a day is a working day by the calendar; null where that is not known. */
type Working = (day: number) => boolean | null;

/**
 * What a rule picks in the interval that begins on `first`, in order. Days that are named fall into the first day, week,
 * month or year of the interval (RFC 5545); a day left open may be any of the whole interval, or of the month named, and
 * is due on the last. With `working`, BYDAY stands for working days; a day of which that is not known comes back as its
 * number.
 */
export function candidatesOf(
  rule: Recurrence,
  first: number,
  monthEnd: boolean,
  working: Working | null,
): readonly Candidate[] | number {
  const all = namesDay(rule) ? named(rule, first, monthEnd, working) : left(rule, first);
  if (typeof all === 'number' || rule.positions.length === 0) return all;
  const picked = rule.positions.flatMap((position) => all.at(position > 0 ? position - 1 : position) ?? []);
  return all.filter((candidate) => picked.includes(candidate));
}

/** The stretches of an interval whose day is open. */
function left(rule: Recurrence, first: number): readonly Candidate[] {
  const { freq, interval, months } = rule;
  const open = (from: number, to: number): Candidate => ({ day: to, opens: from, note: null });
  const month = monthNumber(first);
  const allowed = (at: number) => months.length === 0 || months.includes((at % 12) + 1);
  switch (freq) {
    case 'DAILY':
      return allowed(month) ? [open(first, first + interval - 1)] : [];
    case 'WEEKLY':
      return allowed(month) ? [open(first, first + 7 * interval - 1)] : [];
    case 'MONTHLY':
      return allowed(month) ? [open(first, firstOfMonth(month + interval) - 1)] : [];
    case 'YEARLY':
      return months.length === 0
        ? [open(first, firstOfMonth(month + 12 * interval) - 1)]
        : monthsOfYear(month)
            .filter(allowed)
            .map((at) => open(firstOfMonth(at), firstOfMonth(at + 1) - 1));
  }
}

const monthsOfYear = (january: number): readonly number[] =>
  Array.from({ length: 12 }, (_, at) => january + at);

function named(
  rule: Recurrence,
  first: number,
  monthEnd: boolean,
  working: Working | null,
): readonly Candidate[] | number {
  const picked: Candidate[] = [];
  for (const { from, to, month } of pieces(rule, first)) {
    if (rule.months.length > 0 && !rule.months.includes((month % 12) + 1)) continue;
    const start = firstOfMonth(month);
    const length = daysInMonth(month);
    for (let day = from; day <= to; day += 1) {
      const ofMonth = day - start + 1;
      const exact = rule.days.includes(ofMonth) || rule.days.includes(ofMonth - length - 1);
      const missing =
        monthEnd && ofMonth === length ? rule.days.find((wanted) => wanted > length) : undefined;
      if (rule.days.length > 0 && !exact && missing === undefined) continue;
      if (working === null) {
        if (rule.weekdays.length > 0 && !rule.weekdays.some((weekday) => fits(weekday, day, rule))) continue;
      } else {
        const works = working(day);
        if (works === null) return day;
        if (!works) continue;
      }
      const note =
        exact || missing === undefined ? null : `${(month % 12) + 1}月没有${missing}日，以月末日为准`;
      picked.push({ day, opens: day, note });
    }
  }
  return picked;
}

/** The first day, week, month or year of an interval, cut at the ends of months. */
function* pieces(
  rule: Recurrence,
  first: number,
): Generator<{ readonly from: number; readonly to: number; readonly month: number }> {
  const month = monthNumber(first);
  switch (rule.freq) {
    case 'DAILY':
      yield { from: first, to: first, month };
      return;
    case 'WEEKLY': {
      const next = firstOfMonth(month + 1);
      yield { from: first, to: Math.min(first + 6, next - 1), month };
      if (first + 6 >= next) yield { from: next, to: first + 6, month: month + 1 };
      return;
    }
    case 'MONTHLY':
      yield { from: first, to: firstOfMonth(month + 1) - 1, month };
      return;
    case 'YEARLY':
      for (const at of monthsOfYear(month))
        yield { from: firstOfMonth(at), to: firstOfMonth(at + 1) - 1, month: at };
  }
}

/** A weekday, and where the rule says which one, its place in the month or in the year. */
function fits({ weekday, nth }: RuleWeekday, day: number, rule: Recurrence): boolean {
  if (weekdayOfNumber(day) !== weekday) return false;
  if (nth === null) return true;
  const month = monthNumber(day);
  const inYear = rule.freq === 'YEARLY' && rule.months.length === 0;
  const start = inYear ? firstOfMonth(12 * Number(dateOfNumber(day).slice(0, 4))) : firstOfMonth(month);
  const end = inYear ? firstOfMonth(monthNumber(start) + 12) : firstOfMonth(month + 1);
  return nth > 0 ? Math.floor((day - start) / 7) + 1 === nth : Math.floor((end - 1 - day) / 7) + 1 === -nth;
}
