import { longestPeriods } from '@zhengling/calendar';
import type { Expression } from '../model/expression.ts';
import { FIRST_DAY, LAST_DAY } from '../value/day-number.ts';
import { nextWorkingDaySql, workingDaySql } from './working-days.ts';
import type { Writing } from './writing.ts';

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
  const within = `${from} BETWEEN ${FIRST_DAY} AND ${LAST_DAY - 37_000}`;
  return `CASE WHEN ${n} BETWEEN 1 AND ${longestPeriods[unit]} AND ${within} THEN ${found} END`;
}

/** A day moved by count; NULL past the dates that can be written. */
export function shifted(from: string, days: string): string {
  const moved = `(${from} + CAST(${days} AS INTEGER))`;
  return `CASE WHEN ${moved} BETWEEN ${FIRST_DAY} AND ${LAST_DAY} THEN ${moved} END`;
}
