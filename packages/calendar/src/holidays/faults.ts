import type { Holiday, HolidayNotice, HolidayYear } from '../calendar.ts';
import { daysBetween, type IsoDate, parseDate, weekdayName, weekdayOf } from '../date.ts';

/** What is wrong with a year's holidays, in Chinese, and where in the data. */
export interface HolidayFault {
  /** `notices[0].holidays[2].from` */
  readonly place: string;
  readonly message: string;
}

/** No notice gives more days off in a row than this. */
const LONGEST_HOLIDAY = 31;

/** Everything in a year's data that contradicts itself or the calendar; empty where it can be used. */
export function faultsOf(year: HolidayYear): readonly HolidayFault[] {
  if (!Number.isInteger(year.year) || year.year < 1949 || year.year > 9998)
    return [{ place: 'year', message: `年份 ${year.year} 不可用` }];
  if (year.notices.length === 0) return [{ place: 'notices', message: '没有列出通知' }];
  return year.notices.flatMap((notice, at) => faultsOfNotice(notice, year, at));
}

function faultsOfNotice(notice: HolidayNotice, { year, notices }: HolidayYear, at: number): HolidayFault[] {
  const place = `notices[${at}]`;
  const faults = dateFaults(`${place}.issued`, notice.issued);
  if (notice.title.trim() === '') faults.push({ place: `${place}.title`, message: '通知没有标题' });
  if (notice.number.trim() === '')
    faults.push({ place: `${place}.number`, message: `《${notice.title}》没有文号` });
  if (notices.findIndex(({ number }) => number === notice.number) < at)
    faults.push({ place: `${place}.number`, message: `文号 ${notice.number} 出现两次` });
  if (notice.holidays.length === 0) faults.push({ place: `${place}.holidays`, message: '没有列出假期' });
  return [
    ...faults,
    ...notice.holidays.flatMap((holiday, index) =>
      faultsOfHoliday(holiday, year, `${place}.holidays[${index}]`),
    ),
  ];
}

function faultsOfHoliday({ name, from, to, worked }: Holiday, year: number, place: string): HolidayFault[] {
  const dates: readonly (readonly [string, IsoDate])[] = [
    ['from', from],
    ['to', to],
    ...worked.map((date, at): [string, IsoDate] => [`worked[${at}]`, date]),
  ];
  const unreadable = dates.flatMap(([field, date]) => dateFaults(`${place}.${field}`, date));
  if (unreadable.length > 0) return unreadable;
  const faults: HolidayFault[] = [];
  if (name.trim() === '') faults.push({ place: `${place}.name`, message: '假期没有名称' });
  // The first days of January may be taken from, and given to, the last days of December.
  for (const [field, date] of dates) {
    if (date < `${year - 1}-12-01` || date > `${year}-12-31`)
      faults.push({ place: `${place}.${field}`, message: `${date} 不属于 ${year} 年的安排` });
  }
  if (from > to) faults.push({ place: `${place}.to`, message: `${name}的起止日期颠倒` });
  else if (daysBetween(from, to) >= LONGEST_HOLIDAY)
    faults.push({ place: `${place}.to`, message: `${name}长于 ${LONGEST_HOLIDAY} 天` });
  worked.forEach((date, at) => {
    const field = `${place}.worked[${at}]`;
    if (date >= from && date <= to)
      faults.push({ place: field, message: `${name}的上班日 ${date} 落在假期之内` });
    else if (weekdayOf(date) <= 5)
      faults.push({
        place: field,
        message: `${name}的上班日 ${date} 是${weekdayName(date)}，调休上班只能在周六、周日`,
      });
  });
  return faults;
}

function dateFaults(place: string, date: IsoDate): HolidayFault[] {
  const read = parseDate(date);
  return read.ok && read.value === date
    ? []
    : [{ place, message: `“${date}”不是 ISO 日期（如 2027-01-01）` }];
}
