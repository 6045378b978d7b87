import { addDays, type Calendar, type IsoDate, isWorkingDay, type Outcome } from '@zhengling/calendar';

/** Longer spans are told in days: nobody counts the working days of two years. */
const longestCounted = 400;

/** Working days after `from` up to and with `to`; null where a year has no notice or the span is very long. */
export function workingDaysUntil(from: IsoDate, to: IsoDate, calendar: Calendar): number | null {
  let counted = 0;
  let walked = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    walked += 1;
    if (walked > longestCounted) return null;
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return null;
    if (working.value) counted += 1;
  }
  return counted;
}

/** The `n`th working day before `date`; the day itself does not count. `n` from 0: then the last one on or before it. */
export function workingDaysBefore(date: IsoDate, n: number, calendar: Calendar): Outcome<IsoDate> {
  let day = date;
  for (let left = n; ; day = addDays(day, -1)) {
    if (left > 0 && day === date) continue;
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return working;
    if (!working.value) continue;
    if (left <= 1) return { ok: true, value: day };
    left -= 1;
  }
}
