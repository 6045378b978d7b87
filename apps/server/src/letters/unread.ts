import type { Calendar, IsoDate } from '@zhengling/calendar';
import { workdaysFrom } from '@zhengling/work';

/**
 * A letter that was issued before this day and is not signed for has been waiting for more than so many working days;
 * null where the year has no holiday notice: then nobody is said to be late.
 */
export function unreadBefore(calendar: Calendar, today: IsoDate, workdays: number): IsoDate | null {
  const day = workdaysFrom(today, -workdays, calendar);
  return day.ok ? day.value : null;
}
