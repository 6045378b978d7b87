import { chineseDate, type IsoDate } from '../date.ts';
import { dateOfNumber, firstOfMonth, monthOfDate } from '../day-number.ts';
import type { Recurrence } from './rule.ts';

/** A stretch of the calendar that an instance belongs to, both ends included. */
export interface Stretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** 2019年11月, 2019年第四季度, 2019年下半年, 2019年, 2019年11月11日至2019年11月17日 */
  readonly name: string;
}

/** The number of the month that a day lies in. */
export const monthNumber = (day: number): number => monthOfDate(dateOfNumber(day));

/** `length` days from a day on. */
function stretchOfDays(first: number, length: number): Stretch {
  const from = dateOfNumber(first);
  const to = dateOfNumber(first + length - 1);
  return { from, to, name: length === 1 ? chineseDate(from) : `${chineseDate(from)}至${chineseDate(to)}` };
}

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/** `length` months from a month on, named as people name them. */
function stretchOfMonths(month: number, length: number): Stretch {
  return {
    from: dateOfNumber(firstOfMonth(month)),
    to: dateOfNumber(firstOfMonth(month + length) - 1),
    name: nameOfMonths(month, length),
  };
}

function nameOfMonths(month: number, length: number): string {
  const year = Math.floor(month / 12);
  const at = month % 12;
  const last = month + length - 1;
  if (length === 1) return `${year}年${at + 1}月`;
  if (at % length === 0) {
    if (length === 3) return `${year}年${QUARTERS[at / 3] ?? ''}`;
    if (length === 6) return `${year}年${at === 0 ? '上' : '下'}半年`;
    if (length === 12) return `${year}年`;
  }
  if (at === 0 && length % 12 === 0) return `${year}年至${Math.floor(last / 12)}年`;
  const lastYear = Math.floor(last / 12);
  return `${year}年${at + 1}月至${lastYear === year ? '' : `${lastYear}年`}${(last % 12) + 1}月`;
}

/**
 * The stretch that an instance of a rule belongs to: its interval. A rule that names months of the year evenly apart
 * divides the year by them (March, June, September, December: the quarters); months unevenly apart stand for themselves.
 *
 * It is the stretch in which the instance falls. Whether a report on that day tells of this one or of the one before
 * only the text can say.
 */
export function stretchOf(rule: Recurrence, firstOfInterval: number, day: number): Stretch {
  const { freq, interval, months } = rule;
  switch (freq) {
    case 'DAILY':
      return stretchOfDays(firstOfInterval, interval);
    case 'WEEKLY':
      return stretchOfDays(firstOfInterval, 7 * interval);
    case 'MONTHLY':
      return stretchOfMonths(monthNumber(firstOfInterval), interval);
    case 'YEARLY': {
      if (months.length < 2 || interval > 1)
        return stretchOfMonths(monthNumber(firstOfInterval), 12 * interval);
      const month = monthNumber(day);
      const apart = evenlyApart(months);
      return apart === null ? stretchOfMonths(month, 1) : stretchOfMonths(month - (month % apart), apart);
    }
  }
}

/** Months from one to the next, where that is the same all round the year; else null. */
function evenlyApart(months: readonly number[]): number | null {
  const sorted = [...months].sort((a, b) => a - b);
  const apart = 12 / sorted.length;
  const [first = 0] = sorted;
  return sorted.every((month, at) => month === first + at * apart) ? apart : null;
}
