import { addDays, type Calendar, daysBetween, type IsoDate, type Outcome } from '@zhengling/calendar';
import { workingDaysBefore } from './working-days.ts';

/** When a part is due, seen from the whole: after a share of its time, or so many working days before its end. */
export type PlannedBack =
  | { readonly by: 'share'; readonly percent: number }
  | { readonly by: 'workdays'; readonly before: number };

/**
 * The last day of a part, computed back from the last day of the whole. A share ends on the last working day in it;
 * never before the beginning, never after the end.
 */
export function planBack(
  starts: IsoDate,
  dueOn: IsoDate,
  part: PlannedBack,
  calendar: Calendar,
): Outcome<IsoDate> {
  if (part.by === 'workdays') return within(starts, dueOn, workingDaysBefore(dueOn, part.before, calendar));
  if (part.percent >= 100) return { ok: true, value: dueOn };
  const share = addDays(starts, Math.floor((Math.max(0, daysBetween(starts, dueOn)) * part.percent) / 100));
  return within(starts, dueOn, workingDaysBefore(share, 0, calendar));
}

function within(starts: IsoDate, dueOn: IsoDate, day: Outcome<IsoDate>): Outcome<IsoDate> {
  if (!day.ok) return day;
  const value = day.value < starts ? starts : day.value;
  return { ok: true, value: value > dueOn ? dueOn : value };
}
