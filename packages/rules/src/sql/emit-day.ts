import type { Expression } from '../model/expression.ts';
import { dayNumber } from '../value/day-number.ts';
import { nextWorkingDaySql, workingDaySql } from './working-days.ts';
import type { Writing } from './writing.ts';

/** Years 1000 to 9999: the dates that can be written. */
const FIRST = dayNumber('1000-01-01');
const LAST = dayNumber('9999-12-31');

const LONGEST = { day: 36_500, workday: 5_000, month: 1_200, year: 100 } as const;

/** The end of a period as a day number; NULL where the calendar does not reach. */
export function period(
  { unit, end }: Extract<Expression, { op: 'period' }>,
  { dialect, workingDays }: Writing,
  from: string,
  n: string,
): string {
  const last = ((): string => {
    switch (unit) {
      case 'day':
        return `(${from} + CAST(${n} AS INTEGER))`;
      case 'workday':
        return workingDaySql(from, n, workingDays);
      case 'month':
        return dialect.monthsLater(from, n);
      case 'year':
        return dialect.monthsLater(from, `(${n} * 12)`);
    }
  })();
  const found = end === 'last' ? last : nextWorkingDaySql(`(${last})`, workingDays);
  // A period ends at most a century after it begins.
  const within = `${from} BETWEEN ${FIRST} AND ${LAST - 37_000}`;
  return `CASE WHEN ${n} BETWEEN 1 AND ${LONGEST[unit]} AND ${within} THEN ${found} END`;
}

/** A day moved by count; NULL past the dates that can be written. */
export function shifted(from: string, days: string): string {
  const moved = `(${from} + CAST(${days} AS INTEGER))`;
  return `CASE WHEN ${moved} BETWEEN ${FIRST} AND ${LAST} THEN ${moved} END`;
}
