import type { Due } from '../../model/index.ts';

/** A place in the year: months and a day of them (-1 the last); null where the whole month is meant. */
export interface YearPlace {
  readonly months: readonly number[];
  readonly day: number | null;
}

/** A recurrence of RFC 5545: parts in the order FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS, X-TIMES. */
export function recurrence(parts: RuleParts): Due {
  const { interval = 1, times = 1 } = parts;
  const rule = [
    `FREQ=${parts.freq}`,
    interval > 1 ? `INTERVAL=${interval}` : '',
    list('BYMONTH', parts.months),
    list('BYMONTHDAY', parts.days),
    parts.weekdays === undefined ? '' : `BYDAY=${parts.weekdays}`,
    parts.position === undefined ? '' : `BYSETPOS=${parts.position}`,
    // Once per period is what FREQ says already.
    times > 1 ? `X-TIMES=${times}` : '',
  ];
  return { type: 'recurrence', rrule: rule.filter((part) => part !== '').join(';') };
}

export interface RuleParts {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval?: number;
  readonly months?: readonly number[];
  readonly days?: readonly number[];
  readonly weekdays?: string;
  readonly position?: number;
  readonly times?: number;
}

function list(name: string, values: readonly number[] | undefined): string {
  if (values === undefined || values.length === 0) return '';
  return `${name}=${[...new Set(values)].sort((a, b) => rank(a) - rank(b)).join(',')}`;
}

/** -1, the last day, comes behind the others. */
const rank = (n: number) => (n < 0 ? 100 + n : n);

/** Every year at the places given, which share their day. */
export function yearlyRule(places: readonly YearPlace[]): Due {
  const day = places[0]?.day ?? null;
  return recurrence({
    freq: 'YEARLY',
    months: places.flatMap((place) => place.months),
    ...(day === null ? {} : { days: [day] }),
  });
}
