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
