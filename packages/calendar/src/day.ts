import { type Calendar, type HolidayNotice, noticeTitle } from './calendar.ts';
import { type IsoDate, parseDate, weekdayName, weekdayOf, yearOf } from './date.ts';
import { nationalCalendar } from './national.ts';
import { failed, found, type Outcome } from './outcome.ts';

/** What a day is, and by which notice. */
export interface DayStatus {
  readonly date: IsoDate;
  /** `worked` is a weekend day worked for a holiday (调休上班). */
  readonly kind: 'ordinary' | 'weekend' | 'holiday' | 'worked';
  readonly working: boolean;
  /** In Chinese, for the user: 周六休息, 国庆节放假, 周日为国庆节调休上班, 工作日. */
  readonly reason: string;
  /** The notice that says so; null where the ordinary week does. */
  readonly notice: HolidayNotice | null;
}

/** What `date` is. A year without its notice is `ZL7003`: Monday to Friday is never assumed. */
export function dayStatus(date: IsoDate, calendar: Calendar = nationalCalendar): Outcome<DayStatus> {
  const read = parseDate(date);
  if (!read.ok) return read;
  const year = yearOf(read.value);
  if (!calendar.years.has(year)) {
    const missingNotice = noticeTitle(year);
    return failed({
      code: 'ZL7003',
      message: `没有${year}年的节假日安排，不能判断${read.value}是否工作日`,
      hint: `请添加《${missingNotice}》的数据后再计算`,
      input: date,
      missingNotice,
    });
  }
  return found(statusIn(read.value, calendar));
}

function statusIn(date: IsoDate, calendar: Calendar): DayStatus {
  const named = calendar.days.get(date);
  const weekday = weekdayName(date);
  if (named === undefined) {
    return weekdayOf(date) >= 6
      ? { date, kind: 'weekend', working: false, reason: `${weekday}休息`, notice: null }
      : { date, kind: 'ordinary', working: true, reason: '工作日', notice: null };
  }
  const { kind, name, notice } = named;
  return kind === 'holiday'
    ? { date, kind, working: false, reason: `${name}放假`, notice }
    : { date, kind, working: true, reason: `${weekday}为${name}调休上班`, notice };
}

export function isWorkingDay(date: IsoDate, calendar: Calendar = nationalCalendar): Outcome<boolean> {
  const status = dayStatus(date, calendar);
  return status.ok ? found(status.value.working) : status;
}

/**
 * Whether the day may still change: the last days of the last year known, which the next year's notice can
 * give to its New Year (as that of 2019 did with 29 to 31 December 2018).
 */
export const mayStillChange = (date: IsoDate, calendar: Calendar = nationalCalendar): boolean =>
  date.slice(5) >= '12-28' && !calendar.years.has(yearOf(date) + 1);
