import {
  addDays,
  addWorkingDays,
  type Calendar,
  type IsoDate,
  isWorkingDay,
  type Outcome,
} from '@zhengling/calendar';

/** The day `n` working days after `from`, or before it where `n` is negative; 0 is the day itself, working or not. */
export function workdaysFrom(from: IsoDate, n: number, calendar: Calendar): Outcome<IsoDate> {
  if (n === 0) return { ok: true, value: from };
  if (n > 0) return addWorkingDays(from, n, calendar);
  let day = from;
  for (let left = -n; left > 0; ) {
    day = addDays(day, -1);
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return working;
    if (working.value) left -= 1;
  }
  return { ok: true, value: day };
}

/** Working days after `from` up to `to`, which counts; 0 where `to` is not later. */
export function workdaysBetween(from: IsoDate, to: IsoDate, calendar: Calendar): Outcome<number> {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return working;
    if (working.value) count += 1;
  }
  return { ok: true, value: count };
}
