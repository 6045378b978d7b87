import { addPeriod, type Calendar } from '@zhengling/calendar';
import type { Expression } from '../model/expression.ts';
import { dayNumber, isoDay } from '../value/day-number.ts';
import { present, type Result } from '../value/result.ts';

type Period = Extract<Expression, { op: 'period' }>;

/** The end of a period by the legal calendar; an error where a year has no holiday notice. */
export function periodEnd(
  from: number,
  n: number,
  { unit, end }: Pick<Period, 'unit' | 'end'>,
  calendar: Calendar,
): Result {
  const deadline = addPeriod(isoDay(from), { n, unit }, calendar);
  if (deadline.ok) return present(dayNumber(end === 'due' ? deadline.value.due : deadline.value.lastDay));
  const { code, message, hint } = deadline.error;
  return { state: 'error', error: { code, message, hint } };
}
