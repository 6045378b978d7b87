import { dateOfNumber, dayOf, type IsoDate, dayNumber as numberOf, parseDate } from '@zhengling/calendar';

/** Years 1000 to 9999: the dates that can be written. */
export const FIRST_DAY = dayOf(1000, 1, 1);
export const LAST_DAY = dayOf(9999, 12, 31);

/** Days since 1970-01-01; `iso` must be a date as `2019-09-27` (an author's error otherwise). */
export function dayNumber(iso: IsoDate): number {
  const read = parseDate(iso);
  if (!read.ok) throw new RangeError(read.error.message);
  return numberOf(read.value);
}

/** The civil date of a day number. */
export const isoDay: (day: number) => IsoDate = dateOfNumber;
