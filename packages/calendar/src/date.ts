import { dateOfNumber, dayNumber, monthsLater, weekdayOfNumber } from './day-number.ts';
import { failed, found, type Outcome } from './outcome.ts';

/** A civil date, ISO 8601 (`2019-11-13`): no time zone, years 1000 to 9999. */
export type IsoDate = string;

const ISO = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
/** A day that every month has, written as we hand dates out: nothing to check about it. */
const PLAIN = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const CHINESE = /^([1-9]\d{3})年(\d{1,2})月(\d{1,2})[日号]$/;

/**
 * Reads `2019-11-13` or `2019年11月13日` (blanks inside allowed).
 * A day that does not exist (`2021-02-29`) is `ZL7001`, never moved to another.
 */
export function parseDate(text: string): Outcome<IsoDate> {
  if (PLAIN.test(text)) return found(text);
  const compact = text.normalize('NFKC').replace(/\s/g, '');
  const match = ISO.exec(compact) ?? CHINESE.exec(compact);
  if (!match) {
    return failed({
      code: 'ZL7001',
      message: `“${text}”不是日期`,
      hint: '请写成 2019-09-27 或 2019年9月27日',
      input: text,
    });
  }
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A day that does not exist counts on into the next month.
  if (dateOfNumber(dayNumber(date)) === date) return found(date);
  return failed({
    code: 'ZL7001',
    message: `没有“${text}”这一天`,
    hint: '请核对月份和日数',
    input: text,
  });
}

/** `date` moved by whole days; `date` must be a valid ISO date. */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOfNumber(dayNumber(date) + days);

/** `date` moved by whole months: the corresponding day, else the last day of the month (Civil Code art. 202). */
export const addMonths = (date: IsoDate, months: number): IsoDate =>
  dateOfNumber(monthsLater(dayNumber(date), months));

/** Days from `from` to `to`, negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (date: IsoDate): number => weekdayOfNumber(dayNumber(date));

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 周一 … 周日 */
export const weekdayName = (date: IsoDate): string => WEEKDAYS[weekdayOf(date) - 1] ?? '';

/** `2019年9月27日` */
export function chineseDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
