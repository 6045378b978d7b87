import {
  addDays,
  type Calendar,
  daysBetween,
  type IsoDate,
  type Occurrence,
  type Outcome,
  occurrences,
  parseRecurrence,
  type Recurrence,
  weekdayOf,
} from '@zhengling/calendar';
import { warnDay, warnRuleOf } from './dates.ts';

/** A duty that falls due again and again. */
export interface Series {
  readonly rrule: string;
  /** The first day on which it may fall due; needed where the rule counts from a beginning. */
  readonly start: IsoDate | null;
}

/** One time of a series. */
export interface DutyInstance {
  /** `2020-06`, `2020-Q2`, `2020-H1`, `2020`, `2020-W07`; the day where a period has several. Once per series. */
  readonly period: string;
  /** The first day of its period: from then on it is shown. */
  readonly opens: IsoDate;
  readonly dueOn: IsoDate;
  readonly warnOn: IsoDate | null;
  readonly times: number;
}

/** The instances of a series that fall due between two days, both included, in order. */
export function instancesOf(
  { rrule, start }: Series,
  from: IsoDate,
  to: IsoDate,
  calendar: Calendar,
): Outcome<readonly DutyInstance[]> {
  const rule = parseRecurrence(rrule);
  if (!rule.ok) return rule;
  const options = { calendar, ...(start === null ? {} : { start }) };
  const listed = occurrences(rule.value, from, to, options);
  if (!listed.ok) return listed;
  return {
    ok: true,
    value: listed.value.map((one) => {
      const period = several(rule.value) ? one.date : periodOf(one);
      const opens = start !== null && start > one.period.from ? start : one.period.from;
      return {
        period,
        opens: earlier(opens, one.due),
        dueOn: one.due,
        warnOn: warnDay(opens, one.due, warnRuleOf(periodOf(one)), calendar),
        times: one.times,
      };
    }),
  };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  if (a < b) return a;
  return b;
}

/** Whether a period can hold more than one day of the rule. */
function several({ freq, days, weekdays, positions }: Recurrence): boolean {
  if (positions.length === 1) return false;
  const each = Math.max(1, days.length) * Math.max(1, weekdays.length);
  if (freq === 'WEEKLY') return weekdays.length > 1;
  if (freq === 'MONTHLY') return each > 1 || (weekdays.length === 1 && weekdays[0]?.nth === null);
  if (freq === 'YEARLY') return each > 1 || (weekdays.length > 0 && weekdays[0]?.nth === null);
  return false;
}

function periodOf({ period: { from, to } }: Occurrence): string {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  const days = daysBetween(from, to) + 1;
  if (days === 1) return from;
  if (days === 7 && weekdayOf(from) === 1) return isoWeek(from);
  if (from.slice(8) !== '01' || addDays(to, 1).slice(8) !== '01') return `${from}..${to}`;
  const months = (Number(to.slice(0, 4)) - Number(year)) * 12 + Number(to.slice(5, 7)) - month + 1;
  if (months === 1) return from.slice(0, 7);
  if (months === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
  if (months === 6 && month % 6 === 1) return `${year}-H${month === 1 ? 1 : 2}`;
  if (months === 12 && month === 1) return year;
  return `${from}..${to}`;
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(monday: IsoDate): string {
  const year = addDays(monday, 3).slice(0, 4);
  const fourth = `${year}-01-04`;
  const first = addDays(fourth, 1 - weekdayOf(fourth));
  return `${year}-W${String(daysBetween(first, monday) / 7 + 1).padStart(2, '0')}`;
}
