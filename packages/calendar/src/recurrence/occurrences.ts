import type { Calendar } from '../calendar.ts';
import { chineseDate, type IsoDate, parseDate } from '../date.ts';
import { dayStatus } from '../day.ts';
import { dateOfNumber, dayNumber, firstOfMonth, weekdayOfNumber } from '../day-number.ts';
import { nextWorkingDay, unknownDay } from '../deadline.ts';
import { nationalCalendar } from '../national.ts';
import { failed, found, type Outcome } from '../outcome.ts';
import { workingOn } from '../working-table.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { isMondayToFriday, type Recurrence } from './rule.ts';
import { monthNumber, type Stretch, stretchOf } from './stretch.ts';

export interface RecurrenceOptions {
  /** The first day on which it may occur: the day the duty is in force. Needed where the rule counts from a beginning. */
  readonly start?: IsoDate;
  /**
   * `calendar` (the default): intervals that fit into a year follow the calendar (every three months: its quarters),
   * whatever the start. `start`: all intervals count from the start, as RFC 5545 counts from DTSTART.
   */
  readonly align?: 'calendar' | 'start';
  /**
   * What happens to an instance on a rest day. `stay` (the default): nothing; art. 203 of the Civil Code moves the end
   * of a period, and a duty to report on a date is none. `next`: it moves to the next working day, where the text or
   * the practice says so. `omit`: it falls out (每个工作日).
   */
  readonly onRestDay?: 'stay' | 'next' | 'omit';
  /** 每月30日 in February. `month-end` (the default): the last day, as in art. 202; `omit`: none, as in RFC 5545. */
  readonly missingDay?: 'month-end' | 'omit';
  /**
   * Monday to Friday with BYSETPOS is how 每月第三个工作日 is written. `calendar` (the default) counts working days of
   * the national calendar, `weekdays` takes the rule at its letter.
   */
  readonly workdays?: 'calendar' | 'weekdays';
  readonly calendar?: Calendar;
}

/** One instance of a recurrence. */
export interface Occurrence {
  /** The day by the rule; where the rule leaves the day open, the last of its stretch. */
  readonly date: IsoDate;
  /** First day on which it can be done: `date` where the rule names the day. */
  readonly opens: IsoDate;
  /** The day by whose end it is due: `date`, or where it has moved to. */
  readonly due: IsoDate;
  /** The month, quarter, year … it belongs to. */
  readonly period: Stretch;
  /** How often in the stretch. */
  readonly times: number;
  /** What is particular about it, in Chinese. */
  readonly notes: readonly string[];
}

/** Longer spans than this are taken for a slip of the pen. */
const LONGEST_SPAN_DAYS = 200 * 366;

/**
 * The instances of a rule whose `date` lies between two days, both included, in order. Rules that count from a
 * beginning (COUNT; every second year, week or day) need `start`, else `ZL7007`. Where working days decide and a year
 * has no notice it is `ZL7003`.
 */
export function occurrences(
  rule: Recurrence,
  from: IsoDate,
  to: IsoDate,
  options: RecurrenceOptions = {},
): Outcome<readonly Occurrence[]> {
  const span = spanOf(rule, from, to, options);
  if (!span.ok) return span;
  const calendar = options.calendar ?? nationalCalendar;
  const listed: Occurrence[] = [];
  for (const instance of instancesOf(rule, span.value, options, calendar)) {
    if (typeof instance === 'number') return unknownDay(instance, calendar);
    if (instance.day < span.value.from) continue;
    const settled = settle(rule, instance, options, calendar);
    if (!settled.ok) return settled;
    if (settled.value !== null) listed.push(settled.value);
  }
  return found(listed);
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly start: number | null;
}

function spanOf(
  rule: Recurrence,
  from: IsoDate,
  to: IsoDate,
  { start, align = 'calendar' }: RecurrenceOptions,
): Outcome<Span> {
  const first = parseDate(from);
  if (!first.ok) return first;
  const last = parseDate(to);
  if (!last.ok) return last;
  const begun = start === undefined ? null : parseDate(start);
  if (begun !== null && !begun.ok) return begun;
  const span = {
    from: dayNumber(first.value),
    to: dayNumber(last.value),
    start: begun === null ? null : dayNumber(begun.value),
  };
  if (span.to - Math.min(span.from, span.start ?? span.from) > LONGEST_SPAN_DAYS) {
    return failed({
      code: 'ZL7007',
      message: `${from} 至 ${to} 太长`,
      hint: '请把范围（连同起始日）限制在 200 年以内',
      input: `${from}..${to}`,
    });
  }
  const counts = rule.count !== null || align === 'start' || !fitsCalendar(rule);
  if (counts && span.start === null) {
    return failed({
      code: 'ZL7007',
      message: '这条重复规则要从起始日数起，没有给出起始日',
      hint: '请给出义务开始之日（如文件施行日期）',
      input: rule.freq,
    });
  }
  return found(span);
}

/** Whether the calendar itself says where the intervals begin. */
const fitsCalendar = ({ freq, interval }: Recurrence): boolean =>
  interval === 1 || (freq === 'MONTHLY' && 12 % interval === 0);

interface Instance extends Candidate {
  /** Day number of the first day of the interval it belongs to. */
  readonly interval: number;
}

/** The instances up to the end of the span; a day number stands for a day whose year has no notice. */
function* instancesOf(
  rule: Recurrence,
  { from, to, start }: Span,
  options: RecurrenceOptions,
  calendar: Calendar,
): Generator<Instance | number> {
  const literal = options.workdays === 'weekdays' || rule.positions.length === 0 || !isMondayToFriday(rule);
  const working = literal ? null : workingOn(calendar);
  const monthEnd = options.missingDay !== 'omit';
  const until = rule.until === null ? to : Math.min(to, dayNumber(rule.until));
  const begin = start ?? from;
  let counted = 0;
  for (const interval of intervalsOf(
    rule,
    start,
    rule.count === null ? Math.max(begin, from) : begin,
    options,
  )) {
    if (interval > until) return;
    const candidates = candidatesOf(rule, interval, monthEnd, working);
    if (typeof candidates === 'number') {
      yield candidates;
      return;
    }
    for (const candidate of candidates) {
      if (candidate.day > until) return;
      if (start !== null && candidate.day < start) continue;
      if (rule.count !== null && counted === rule.count) return;
      counted += 1;
      yield {
        ...candidate,
        opens: start === null ? candidate.opens : Math.max(candidate.opens, start),
        interval,
      };
    }
  }
}

/** First days of the intervals, from the one that `from` lies in. Without end. */
function* intervalsOf(
  rule: Recurrence,
  start: number | null,
  from: number,
  { align = 'calendar' }: RecurrenceOptions,
): Generator<number> {
  const { freq, interval } = rule;
  const anchor = start ?? from;
  const behind = (at: number, origin: number, step: number) =>
    origin + Math.floor((at - origin) / step) * step;
  switch (freq) {
    case 'DAILY':
      for (let day = behind(from, anchor, interval); ; day += interval) yield day;
    case 'WEEKLY': {
      const monday = anchor - weekdayOfNumber(anchor) + 1;
      for (let day = behind(from, monday, 7 * interval); ; day += 7 * interval) yield day;
    }
    case 'MONTHLY': {
      const origin = align === 'calendar' && 12 % interval === 0 ? 0 : monthNumber(anchor);
      for (let month = behind(monthNumber(from), origin, interval); ; month += interval)
        yield firstOfMonth(month);
    }
    case 'YEARLY': {
      const origin = Math.floor(monthNumber(anchor) / 12);
      const year = Math.floor(monthNumber(from) / 12);
      for (let at = behind(year, origin, interval); ; at += interval) yield firstOfMonth(12 * at);
    }
  }
}

/** The instance with what a rest day does to it; null where it falls out. */
function settle(
  rule: Recurrence,
  { day, opens, interval, note }: Instance,
  { onRestDay = 'stay' }: RecurrenceOptions,
  calendar: Calendar,
): Outcome<Occurrence | null> {
  const date = dateOfNumber(day);
  const plain = {
    date,
    opens: dateOfNumber(opens),
    period: stretchOf(rule, interval, day),
    times: rule.times,
  };
  const notes = note === null ? [] : [note];
  const status = dayStatus(date, calendar);
  if (!status.ok) return onRestDay === 'stay' ? found({ ...plain, due: date, notes }) : status;
  if (status.value.working) return found({ ...plain, due: date, notes });
  switch (onRestDay) {
    case 'stay':
      return found({
        ...plain,
        due: date,
        notes: [...notes, `当日${status.value.reason}，未规定顺延，仍以当日为准`],
      });
    case 'omit':
      return found(null);
    case 'next': {
      const due = nextWorkingDay(date, calendar);
      if (!due.ok) return due;
      return found({
        ...plain,
        due: due.value,
        notes: [...notes, `当日${status.value.reason}，顺延至${chineseDate(due.value)}`],
      });
    }
  }
}
