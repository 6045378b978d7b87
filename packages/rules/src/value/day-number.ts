import { type IsoDate, parseDate } from '@zhengling/calendar';

const DAY = 86_400_000;

/** Days since 1970-01-01; `iso` must be a date as `2019-09-27` (an author's error otherwise). */
export function dayNumber(iso: IsoDate): number {
  const read = parseDate(iso);
  if (!read.ok) throw new RangeError(read.error.message);
  return Date.parse(`${read.value}T00:00:00Z`) / DAY;
}

/** The civil date of a day number. */
export const isoDay = (day: number): IsoDate => new Date(day * DAY).toISOString().slice(0, 10);
