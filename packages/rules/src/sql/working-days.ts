import { type Calendar, dayOf, workingOn } from '@zhengling/calendar';
import { quoted } from './dialect.ts';

/** The calendar of the known years as text that a database can look days up in. */
export interface WorkingDays {
  /** Day number of the first and last known day. */
  readonly first: number;
  readonly last: number;
  /** For each day, how many days later the next working day is (`0` to `9`, then `:` …); `~` where not known. */
  readonly next: string;
  /** `1` for a working day, `0` for none. */
  readonly works: string;
  /** Day numbers of the working days, six digits each. */
  readonly days: string;
}

export function workingDaysOf(calendar: Calendar): WorkingDays {
  const years = [...calendar.years.keys()].sort((a, b) => a - b);
  const start = years.find((_, index) =>
    years.slice(index).every((year, at) => year === (years[index] ?? 0) + at),
  );
  const first = dayOf(start ?? years[0] ?? 1970, 1, 1);
  const last = dayOf(years.at(-1) ?? 1970, 12, 31);
  const works = workingOn(calendar);
  const flags = Array.from({ length: last - first + 1 }, (_, at) => works(first + at) === true);
  let ahead: number | null = null;
  const next = [...flags].reverse().map((one) => {
    ahead = one ? 0 : ahead === null ? null : ahead + 1;
    return ahead === null ? '~' : String.fromCharCode(48 + ahead);
  });
  return {
    first,
    last,
    next: next.reverse().join(''),
    works: flags.map((one) => (one ? '1' : '0')).join(''),
    days: flags.flatMap((one, index) => (one ? [String(first + index).padStart(6, '0')] : [])).join(''),
  };
}

/** The next working day on or after a day number; NULL where the calendar does not reach. */
export function nextWorkingDaySql(day: string, { first, next }: WorkingDays): string {
  const known = next.replace(/~+$/, '');
  const ahead = `ascii(substr(${quoted(known)}, CAST(${day} - ${first} + 1 AS INTEGER), 1)) - 48`;
  return `CASE WHEN ${day} BETWEEN ${first} AND ${first + known.length - 1} THEN ${day} + ${ahead} END`;
}

/** The nth working day after a day number; NULL where the calendar does not reach. */
export function workingDaySql(day: string, n: string, { first, last, works, days }: WorkingDays): string {
  const before = `length(replace(substr(${quoted(works)}, 1, CAST(${day} - ${first} + 1 AS INTEGER)), '0', ''))`;
  const found = `substr(${quoted(days)}, CAST((${before} + ${n} - 1) * 6 + 1 AS INTEGER), 6)`;
  return `CASE WHEN ${day} BETWEEN ${first - 1} AND ${last} THEN CAST(NULLIF(${found}, '') AS INTEGER) END`;
}
