import type { IsoDate } from '../../model/index.ts';

/** Number of the last day of a month, leap years by the Gregorian rule. */
function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO 8601; null for a day that does not exist (2月30日) and outside the years 1000–9999. Day -1 is the month's last. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  const last = lastDayOf(year, month);
  const number = day === -1 ? last : day;
  if (number < 1 || number > last) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(number)}`;
}

/** The day before, for 「X月前」: the period itself is not included. */
export function dayBefore(year: number, month: number, day: number): IsoDate | null {
  if (day > 1) return isoDate(year, month, day - 1);
  return month > 1 ? isoDate(year, month - 1, -1) : isoDate(year - 1, 12, 31);
}

/** Days from 0001-01-01, to compare and subtract civil dates. */
export function dayNumber(date: IsoDate): number {
  const year = Number(date.slice(0, 4)) - 1;
  const month = Number(date.slice(5, 7));
  let days = year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  for (let m = 1; m < month; m++) days += lastDayOf(year + 1, m);
  return days + Number(date.slice(8, 10));
}

export function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
