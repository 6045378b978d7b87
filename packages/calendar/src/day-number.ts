import type { IsoDate } from './date.ts';

/**
 * Days since 1970-01-01 stand for dates where many are counted: a hundred times as fast as on text. The arithmetic is
 * that of the Gregorian calendar; no clock is read and no time zone plays a part.
 */

const DAY_MS = 86_400_000;

/**
 * The number of a civil date. A day past the end of its month counts on into the next. March is the first month
 * inside, so that leap days come last.
 */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export interface Civil {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** The civil date of a day number. */
export function civilOf(dayNumber: number): Civil {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (LENGTHS[month - 1] ?? 31);

/** The corresponding day so many months later, else the last day of the month (Civil Code art. 202). */
export function monthsLater(from: number, months: number): number {
  const { year, month, day } = civilOf(from);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
}

/** The number of a valid ISO date. */
export const dayNumber = (date: IsoDate): number =>
  dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** The date of a day number; years 0 to 9999. */
export const dateOfNumber = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 1 (Monday) to 7 (Sunday); day 0 was a Thursday. */
export const weekdayOfNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The number of the month that a date lies in; months are numbered from January of year 0. */
export const monthOfDate = (date: IsoDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Day number of the first day of a month, by the month's number. */
export function firstOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayOf(year, month - year * 12 + 1, 1);
}

export function daysInMonth(month: number): number {
  const year = Math.floor(month / 12);
  return monthLength(year, month - year * 12 + 1);
}
