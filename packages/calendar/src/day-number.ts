import type { IsoDate } from './date.ts';

const DAY_MS = 86_400_000;

/**
 * Days since 1970-01-01 of a valid ISO date. `Date.UTC` serves as the arithmetic of the Gregorian calendar only: no
 * clock is read and no time zone plays a part. Long counts run on these numbers, a hundred times as fast as on dates.
 */
export const dayNumber = (date: IsoDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;

/** The date of a day number; years 0 to 9999. */
export const dateOfNumber = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 1 (Monday) to 7 (Sunday); day 0 was a Thursday. */
export const weekdayOfNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The number of the month that a date lies in; months are numbered from January of year 0. */
export const monthOfDate = (date: IsoDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Day number of the first day of a month, by the month's number. */
export const firstOfMonth = (month: number): number =>
  Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;

export const daysInMonth = (month: number): number => firstOfMonth(month + 1) - firstOfMonth(month);
