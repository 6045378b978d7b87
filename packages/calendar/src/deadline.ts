import type { Calendar } from './calendar.ts';
import { addDays, addMonths, type IsoDate, parseDate } from './date.ts';
import { dayStatus } from './day.ts';
import { dateOfNumber, dayNumber } from './day-number.ts';
import { nationalCalendar } from './national.ts';
import { found, type Outcome } from './outcome.ts';
import { checkPeriod, type Period } from './period.ts';
import { workingOn } from './working-table.ts';

/** Where a period ends. */
export interface Deadline {
  /** The last day of the period by count. A further period that extends this one starts from here. */
  readonly lastDay: IsoDate;
  /** The day by whose end it is to be done: `lastDay`, or the next working day where that is none. */
  readonly due: IsoDate;
}

/** `date` itself where it is a working day, else the first after it (Civil Code art. 203). */
export function nextWorkingDay(date: IsoDate, calendar: Calendar = nationalCalendar): Outcome<IsoDate> {
  const read = parseDate(date);
  if (!read.ok) return read;
  const working = workingOn(calendar);
  for (let day = dayNumber(read.value); ; day += 1) {
    const works = working(day);
    if (works === null) return unknownDay(day, calendar);
    if (works) return found(dateOfNumber(day));
  }
}

/** The `n`th working day after `from`; the day `from` itself does not count. */
export function addWorkingDays(
  from: IsoDate,
  n: number,
  calendar: Calendar = nationalCalendar,
): Outcome<IsoDate> {
  const start = parseDate(from);
  if (!start.ok) return start;
  const period = checkPeriod({ n, unit: 'workday' });
  if (!period.ok) return period;
  const working = workingOn(calendar);
  let day = dayNumber(start.value);
  for (let counted = 0; counted < n; ) {
    day += 1;
    const works = working(day);
    if (works === null) return unknownDay(day, calendar);
    if (works) counted += 1;
  }
  return found(dateOfNumber(day));
}

/** The error that names the notice missing for a day. */
export function unknownDay(day: number, calendar: Calendar): Outcome<never> {
  const status = dayStatus(dateOfNumber(day), calendar);
  if (status.ok) throw new Error(`the table of working days lacks ${status.value.date}`);
  return status;
}

/** Last day of the period by count alone (Civil Code arts. 201 and 202); needs holiday data only for working days. */
export function lastDayOf(
  from: IsoDate,
  period: Period,
  calendar: Calendar = nationalCalendar,
): Outcome<IsoDate> {
  const start = parseDate(from);
  if (!start.ok) return start;
  const checked = checkPeriod(period);
  if (!checked.ok) return checked;
  switch (period.unit) {
    case 'day':
      return found(addDays(start.value, period.n));
    case 'workday':
      return addWorkingDays(start.value, period.n, calendar);
    case 'month':
      return found(addMonths(start.value, period.n));
    case 'year':
      return found(addMonths(start.value, period.n * 12));
  }
}

/**
 * When a period that an event on `from` sets going ends. The day of the event does not count (art. 201); months
 * and years end on the corresponding day, else on the last day of the month (art. 202); where the last day is a
 * statutory holiday or a rest day, the end moves to the next working day (art. 203).
 *
 * @example addPeriod('2021-08-30', { n: 20, unit: 'day' }) // lastDay 2021-09-19 (Mid-Autumn), due 2021-09-22
 */
export function addPeriod(
  from: IsoDate,
  period: Period,
  calendar: Calendar = nationalCalendar,
): Outcome<Deadline> {
  const lastDay = lastDayOf(from, period, calendar);
  if (!lastDay.ok) return lastDay;
  const due = nextWorkingDay(lastDay.value, calendar);
  return due.ok ? found({ lastDay: lastDay.value, due: due.value }) : due;
}
