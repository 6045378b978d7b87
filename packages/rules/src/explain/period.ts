import {
  addPeriod,
  type Calendar,
  type CalendarError,
  chineseDate,
  dayStatus,
  describePeriod,
  lastDayOf,
  parseDate,
} from '@zhengling/calendar';
import type { Expression } from '../model/expression.ts';
import { dayNumber, FIRST_DAY, isoDay, LAST_DAY } from '../value/day-number.ts';
import { present, type Result } from '../value/result.ts';

type Period = Extract<Expression, { op: 'period' }>;

export interface PeriodEnd {
  readonly result: Result;
  /** `2021年8月30日起20日，第20日2021年9月19日是中秋节放假，顺延到下一个工作日` */
  readonly note: string;
}

/** The end of a period by the legal calendar, with its reason; an error where a year has no holiday notice. */
export function periodEnd(
  from: number,
  n: number,
  { unit, end }: Pick<Period, 'unit' | 'end'>,
  calendar: Calendar,
): PeriodEnd {
  const words = describePeriod({ n, unit });
  const start = `${chineseDate(isoDay(from))}起${words}`;
  if (end === 'last') {
    const last = lastDayOf(isoDay(from), { n, unit }, calendar);
    return last.ok
      ? {
          result: dayOrError(parseDate(last.value).ok ? dayNumber(last.value) : Number.POSITIVE_INFINITY),
          note: `${start}，当日不计，不顺延`,
        }
      : { result: failure(last.error), note: start };
  }
  const deadline = addPeriod(isoDay(from), { n, unit }, calendar);
  if (!deadline.ok) return { result: failure(deadline.error), note: start };
  const { due, lastDay } = deadline.value;
  const result = present(dayNumber(due));
  if (due === lastDay) return { result, note: `${start}，当日不计` };
  const status = dayStatus(lastDay, calendar);
  const reason = status.ok ? status.value.reason : '不是工作日';
  return {
    result,
    note: `${start}，当日不计，期满之日${chineseDate(lastDay)}（${reason}）顺延到下一个工作日`,
  };
}

/** A day, or the error that it lies outside the years that can be written. */
export const dayOrError = (day: number): Result =>
  day >= FIRST_DAY && day <= LAST_DAY
    ? present(day)
    : {
        state: 'error',
        error: {
          code: 'ZL8032',
          message: '日期超出可以计算的范围（1000年至9999年）',
          hint: '请核对日期和天数是否填错',
        },
      };

const failure = ({ code, message, hint }: CalendarError): Result => ({
  state: 'error',
  error: { code, message, hint },
});
