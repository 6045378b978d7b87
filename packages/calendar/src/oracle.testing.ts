import chineseDays from 'chinese-days';
import type { IsoDate } from './date.ts';
import type { Pause } from './pause.ts';
import type { Period } from './period.ts';
import type { RunningDeadline } from './running.ts';

/**
 * A second opinion on periods that shares no code with ours: the days of nine years in a list, each asked of another
 * library whether it is worked, and every question answered by going through the list.
 */
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2018, 0, 1);
const LAST = Date.UTC(2026, 11, 31);

interface Day {
  readonly date: IsoDate;
  readonly works: boolean;
}

export const timeline: readonly Day[] = Array.from({ length: (LAST - FIRST) / DAY_MS + 1 }, (_, at) => {
  const date = new Date(FIRST + at * DAY_MS).toISOString().slice(0, 10);
  return { date, works: chineseDays.isWorkday(date) };
});

/** Days that have to count before the period is over. */
function daysOf(start: IsoDate, { n, unit }: Period): number {
  if (unit === 'day' || unit === 'workday') return n;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const target = unit === 'month' ? month - 1 + n : month - 1 + 12 * n;
  const lastOfMonth = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
  const end = Date.UTC(year, target, Math.min(day, lastOfMonth));
  return (end - Date.UTC(year, month - 1, day)) / DAY_MS;
}

/** What `runPeriod` must say of a period that begins on the `start`th day; null where the list is too short to tell. */
export function oracle(start: number, period: Period, pauses: readonly Pause[]): RunningDeadline | null {
  const isPaused = (date: IsoDate) =>
    pauses.some((pause) => pause.from <= date && (pause.to === null || date <= pause.to));
  const length = daysOf(timeline[start]?.date ?? '', period);
  let lastDay: IsoDate | null = null;
  let counted = 0;
  let pausedDays = 0;
  for (let at = start + 1; at < timeline.length; at += 1) {
    const { date, works } = timeline[at] ?? { date: '', works: false };
    if (pauses.some(({ from, to }) => to === null && from <= date)) {
      let first = at;
      while (first - 1 > start && isPaused(timeline[first - 1]?.date ?? '')) first -= 1;
      const since = timeline[first]?.date ?? '';
      return { state: 'stopped', since, counted, remaining: length - counted, pausedDays };
    }
    const counts = period.unit !== 'workday' || works;
    if (isPaused(date)) {
      if (lastDay === null && counts) pausedDays += 1;
      continue;
    }
    if (lastDay === null && counts) {
      counted += 1;
      if (counted === length) lastDay = date;
    }
    if (lastDay !== null && works) return { state: 'due', lastDay, due: date, pausedDays };
  }
  return null;
}
