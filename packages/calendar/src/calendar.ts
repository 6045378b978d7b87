import { addDays, type IsoDate } from './date.ts';
import { faultsOf } from './holidays/faults.ts';
import { failed, found, type Outcome } from './outcome.ts';

/** One holiday of a notice: the days off, both ends included, and the weekend days worked for it. */
export interface Holiday {
  /** 元旦 春节 清明节 … */
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** 调休上班的周六、周日 */
  readonly worked: readonly IsoDate[];
}

/** A notice of the General Office of the State Council that settles or changes holidays. */
export interface HolidayNotice {
  readonly title: string;
  /** 发文字号 */
  readonly number: string;
  readonly issued: IsoDate;
  readonly holidays: readonly Holiday[];
}

/** The holidays of one year, plain JSON: the yearly notice and, after it, those that changed it. */
export interface HolidayYear {
  readonly year: number;
  readonly notices: readonly HolidayNotice[];
}

/** A day that a notice takes out of the ordinary week. */
export interface NamedDay {
  readonly kind: 'holiday' | 'worked';
  readonly name: string;
  readonly notice: HolidayNotice;
}

/** Working and non-working days by dated notices. Immutable. */
export interface Calendar {
  /** Number of the latest notice it rests on: what a stored due date was computed with. */
  readonly version: string;
  readonly years: ReadonlyMap<number, HolidayYear>;
  readonly days: ReadonlyMap<IsoDate, NamedDay>;
}

/** `国务院办公厅关于2027年部分节假日安排的通知` */
export const noticeTitle = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Lays the notices over each other in the order of issue: a later one prevails on the days it names. */
export function calendarOf(years: Iterable<HolidayYear>): Calendar {
  const byYear = new Map<number, HolidayYear>();
  for (const year of years) byYear.set(year.year, year);
  const notices = [...byYear.values()]
    .flatMap((year) => year.notices)
    .sort((a, b) => compare(a.issued, b.issued));
  const days = new Map<IsoDate, NamedDay>();
  for (const notice of notices) {
    for (const { name, from, to, worked } of notice.holidays) {
      for (let date = from; date <= to; date = addDays(date, 1))
        days.set(date, { kind: 'holiday', name, notice });
      for (const date of worked) days.set(date, { kind: 'worked', name, notice });
    }
  }
  return { version: notices.at(-1)?.number ?? '', years: byYear, days };
}

/**
 * The calendar with one more year, or with one year replaced: how next year's notice is added at run time.
 * Data that contradicts itself is `ZL7004`; the calendar given is not changed.
 */
export function withHolidays(calendar: Calendar, year: HolidayYear): Outcome<Calendar> {
  const [fault] = faultsOf(year);
  if (fault !== undefined) {
    return failed({
      code: 'ZL7004',
      message: `${year.year}年的节假日数据不能用：${fault.message}`,
      hint: `请对照《${noticeTitle(year.year)}》改正后再添加`,
      input: String(year.year),
      place: fault.place,
    });
  }
  return found(calendarOf([...calendar.years.values(), year]));
}

/**
 * The calendar with the notices of a year added to those it has: one with a number that is there already replaces it,
 * the others stay. How a notice is imported: one that changes another never takes the first away.
 */
export function withNotices(calendar: Calendar, { year, notices }: HolidayYear): Outcome<Calendar> {
  return withHolidays(calendar, mergeNotices(calendar.years.get(year), { year, notices }));
}

/** The notices of a year with others over them, by their numbers, in the order of issue. */
export function mergeNotices(known: HolidayYear | undefined, { year, notices }: HolidayYear): HolidayYear {
  const kept = (known?.notices ?? []).filter(({ number }) =>
    notices.every((other) => other.number !== number),
  );
  return { year, notices: [...kept, ...notices].sort((a, b) => compare(a.issued, b.issued)) };
}

/**
 * The calendar as it was known on a day: without the notices issued later.
 * On 2020-01-20 the Spring Festival still ended on 30 January.
 */
export function knownOn(calendar: Calendar, date: IsoDate): Calendar {
  const known: HolidayYear[] = [];
  for (const { year, notices } of calendar.years.values()) {
    const issued = notices.filter((notice) => notice.issued <= date);
    if (issued.length > 0) known.push({ year, notices: issued });
  }
  return calendarOf(known);
}
