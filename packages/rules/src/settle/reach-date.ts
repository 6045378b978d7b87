import { type Calendar, civilOf } from '@zhengling/calendar';
import { periodEnd } from '../explain/period.ts';
import type { Expression } from '../model/expression.ts';
import type { Range } from '../prove/range.ts';
import { FIRST_DAY, LAST_DAY } from '../value/day-number.ts';
import { absences, rangeIn, strict } from './combine.ts';
import { certain, exactly, NOTHING, only, type Possible, range, type Values } from './possible.ts';

/** Dates that an open question may be answered with: the years 1000 to 9999. */
export const DAYS: Range = { low: FIRST_DAY, high: LAST_DAY };

/** Calendar days that n of a unit cannot exceed. */
const LONGEST = { day: 1, workday: 4, month: 31, year: 366 } as const;

/** A date outside the years that can be computed with is an error. */
export function withinDays(date: Possible): Possible {
  if (date.values?.kind !== 'range') return date;
  const low = Math.max(date.values.low, DAYS.low);
  const high = Math.min(date.values.high, DAYS.high);
  return {
    ...date,
    values: low > high ? null : range(low, high),
    error: date.error || date.values.low < DAYS.low || date.values.high > DAYS.high,
  };
}

export function periodOf(
  node: Extract<Expression, { op: 'period' }>,
  from: Possible,
  n: Possible,
  calendar: Calendar,
): Possible {
  const start = only(from.values);
  const count = only(n.values);
  if (typeof start === 'number' && typeof count === 'number') {
    const { result } = periodEnd(start, count, node, calendar);
    if (result.state === 'value') return absences([from, n], certain(exactly(result.value, node.type)));
    return absences([from, n], { ...NOTHING, error: true });
  }
  const wide = strict([from, n], ([first, counted]) => {
    const { low, high } = rangeIn(first);
    return range(low, high + Math.max(0, rangeIn(counted).high) * LONGEST[node.unit] + 40);
  });
  return withinDays({ ...wide, error: true });
}

export function partOf(part: 'year' | 'month' | 'day', { low, high }: Range): Values {
  if (part === 'year') return range(civilOf(low).year, civilOf(high).year);
  if (low !== high) return range(1, part === 'month' ? 12 : 31);
  const found = civilOf(low)[part];
  return range(found, found);
}
