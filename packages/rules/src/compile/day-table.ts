import { type Calendar, dayOf, longestPeriods, monthsLater, workingOn } from '@zhengling/calendar';
import type { Expression } from '../model/expression.ts';
import { FIRST_DAY, LAST_DAY } from '../value/day-number.ts';

type Period = Extract<Expression, { op: 'period' }>;

/** Years next to each other that a calendar knows, day by day. */
interface Run {
  readonly first: number;
  /** For each day the first working day from it on; `UNKNOWN` where the run ends before one. */
  readonly next: Int32Array;
  /** For each day the working days of the run before it. */
  readonly before: Int32Array;
  /** The working days in order. */
  readonly working: Int32Array;
}

/** The working days of a calendar in tables, made once. */
export interface DayTable {
  readonly runs: readonly Run[];
}

/** No such day. */
const UNKNOWN = -(2 ** 31);

const made = new WeakMap<Calendar, DayTable>();

export function dayTable(calendar: Calendar): DayTable {
  const known = made.get(calendar);
  if (known !== undefined) return known;
  const years = [...calendar.years.keys()].sort((a, b) => a - b);
  const table = {
    runs: years
      .filter((year) => !calendar.years.has(year - 1))
      .map((first) => {
        let last = first;
        while (calendar.years.has(last + 1)) last += 1;
        return runOf(calendar, dayOf(first, 1, 1), dayOf(last + 1, 1, 1));
      }),
  };
  made.set(calendar, table);
  return table;
}

function runOf(calendar: Calendar, first: number, end: number): Run {
  const next = new Int32Array(end - first);
  const before = new Int32Array(end - first);
  const working: number[] = [];
  const works = workingOn(calendar);
  for (let day = first; day < end; day += 1) {
    before[day - first] = working.length;
    if (works(day) === true) working.push(day);
  }
  let following = UNKNOWN;
  for (let day = end - 1; day >= first; day -= 1) {
    if (working[before[day - first] ?? 0] === day) following = day;
    next[day - first] = following;
  }
  return { first, next, before, working: Int32Array.from(working) };
}

/** Where a period from a day ends, or NaN where the table cannot say: then the calendar itself is asked, for its reason. */
export type PeriodEnd = (from: number, n: number) => number;

/** The same as `periodEnd` of the reasoning, by table. */
export function periodByTable({ unit, end }: Pick<Period, 'unit' | 'end'>, { runs }: DayTable): PeriodEnd {
  const longest = longestPeriods[unit];
  const fits = (n: number) => n >= 1 && n <= longest && Number.isInteger(n);
  const runAt = (day: number): Run | undefined => {
    for (const run of runs) if (day >= run.first && day < run.first + run.next.length) return run;
    return undefined;
  };
  const nextWorking = (day: number): number => {
    const run = runAt(day);
    const due = run === undefined ? UNKNOWN : (run.next[day - run.first] ?? UNKNOWN);
    return due === UNKNOWN ? Number.NaN : due;
  };
  const closing = (last: number): number => {
    if (end === 'due') return nextWorking(last);
    return last >= FIRST_DAY && last <= LAST_DAY ? last : Number.NaN;
  };
  switch (unit) {
    case 'day':
      return (from, n) => (fits(n) ? closing(from + n) : Number.NaN);
    case 'month':
      return (from, n) => (fits(n) ? closing(monthsLater(from, n)) : Number.NaN);
    case 'year':
      return (from, n) => (fits(n) ? closing(monthsLater(from, n * 12)) : Number.NaN);
    case 'workday':
      return (from, n) => {
        const run = runAt(from + 1);
        if (run === undefined || !fits(n)) return Number.NaN;
        return run.working[(run.before[from + 1 - run.first] ?? 0) + n - 1] ?? Number.NaN;
      };
  }
}
