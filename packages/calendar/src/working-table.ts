import type { Calendar } from './calendar.ts';
import { dayNumber, weekdayOfNumber } from './day-number.ts';

/** Of one year, from 1 January: 1 for a working day, 0 for a day off. */
interface YearTable {
  readonly first: number;
  readonly working: Uint8Array;
}

const tables = new WeakMap<Calendar, Map<number, YearTable>>();

/**
 * Whether a day is a working day, by its number; null where the calendar has no notice for its year. A table made of
 * the calendar at its first use, for counts that touch many days; `dayStatus` says the same with reasons.
 */
export function workingOn(calendar: Calendar): (day: number) => boolean | null {
  const years = tableOf(calendar);
  let current: YearTable | null = null;
  return (day) => {
    let at = current === null ? -1 : day - current.first;
    if (current === null || at < 0 || at >= current.working.length) {
      current = years.get(yearOfNumber(day)) ?? null;
      if (current === null) return null;
      at = day - current.first;
    }
    return current.working[at] === 1;
  };
}

const yearOfNumber = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

function tableOf(calendar: Calendar): Map<number, YearTable> {
  const made = tables.get(calendar);
  if (made !== undefined) return made;
  const years = new Map<number, YearTable>();
  for (const year of calendar.years.keys()) {
    const first = dayNumber(`${year}-01-01`);
    const length = dayNumber(`${year + 1}-01-01`) - first;
    const ordinary = (_: unknown, at: number) => (weekdayOfNumber(first + at) <= 5 ? 1 : 0);
    years.set(year, { first, working: Uint8Array.from({ length }, ordinary) });
  }
  for (const [date, { kind }] of calendar.days) {
    const table = years.get(Number(date.slice(0, 4)));
    if (table !== undefined) table.working[dayNumber(date) - table.first] = kind === 'worked' ? 1 : 0;
  }
  tables.set(calendar, years);
  return years;
}
