import {
  addDays,
  addPeriod,
  type Calendar,
  type CalendarError,
  type Due,
  daysBetween,
  type IsoDate,
  parseRecurrence,
} from '@zhengling/calendar';
import type { DutyDates, DutyKind } from './event.ts';
import { workingDaysBefore } from './working-days.ts';

/** When the light turns yellow: when the greater of the two is all that is left. */
export interface WarnRule {
  /** Of the whole time, from its beginning to its last day. */
  readonly percent: number;
  readonly workdays: number;
}

/** By how often a task falls due; `once` for those with a single date. */
export type WarnPolicy = Readonly<
  Record<'once' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year', WarnRule>
>;

export const warnPolicy: WarnPolicy = {
  once: { percent: 20, workdays: 3 },
  day: { percent: 0, workdays: 1 },
  week: { percent: 0, workdays: 2 },
  month: { percent: 0, workdays: 5 },
  quarter: { percent: 0, workdays: 10 },
  half: { percent: 0, workdays: 15 },
  year: { percent: 0, workdays: 20 },
};

/** The rule for a task of this period: `2020-06`, `2020-Q2`, `2020-H1`, `2020`, `2020-W07`, `2020-06-05`; null for none. */
export function warnRuleOf(period: string | null, policy: WarnPolicy = warnPolicy): WarnRule {
  if (period === null) return policy.once;
  if (/^\d{4}$/u.test(period)) return policy.year;
  if (/^\d{4}-H\d$/u.test(period)) return policy.half;
  if (/^\d{4}-Q\d$/u.test(period)) return policy.quarter;
  if (/^\d{4}-\d{2}$/u.test(period)) return policy.month;
  if (/^\d{4}-W\d{2}$/u.test(period)) return policy.week;
  return policy.day;
}

/** First day of the yellow light; null where a year it would have to count through has no holiday notice. */
export function warnDay(
  starts: IsoDate | null,
  dueOn: IsoDate,
  rule: WarnRule,
  calendar: Calendar,
): IsoDate | null {
  const byDays = workingDaysBefore(dueOn, rule.workdays, calendar);
  if (!byDays.ok) return null;
  const whole = starts === null ? 0 : Math.max(0, daysBetween(starts, dueOn));
  const byShare = addDays(dueOn, -Math.floor((whole * rule.percent) / 100));
  if (byShare < byDays.value) return byShare;
  return byDays.value;
}

export interface DatesRead {
  readonly kind: DutyKind;
  readonly dates: DutyDates;
}

/** Of a text that is dated: its signature, else the day on which it was published. */
export interface DatesContext {
  readonly issued: IsoDate | null;
  readonly calendar: Calendar;
  readonly period?: string | null;
  readonly policy?: WarnPolicy;
}

/** The dates of a task from what the text says. What cannot be computed is said in words, never guessed. */
export function datesOf(due: Due | null, context: DatesContext): DatesRead {
  const { issued, calendar } = context;
  const undated = (kind: DutyKind, dueProblem: string | null): DatesRead => ({
    kind,
    dates: { due, starts: issued, dueOn: null, dueProblem, warnOn: null },
  });
  if (due === null) return undated('once', null);
  switch (due.type) {
    case 'ongoing':
      return undated('ongoing', null);
    case 'recurrence': {
      const rule = parseRecurrence(due.rrule);
      return undated('series', rule.ok ? null : problemOf(rule.error));
    }
    case 'date':
      return { kind: 'once', dates: dated(due, issued, due.date, context) };
    case 'range':
      return { kind: 'once', dates: dated(due, due.start, due.end, context) };
    case 'duration': {
      const { n, unit, from } = due;
      if (from === undefined) return undated('once', '原文没有写明期限从哪一天起算');
      if (!countsFromIssue(from)) return undated('once', `期限从“${from}”起算，这件事的日期没有记录`);
      if (issued === null) return undated('once', '期限从印发之日起算，文件没有成文日期');
      const end = addPeriod(issued, { n, unit }, calendar);
      if (!end.ok) return undated('once', problemOf(end.error));
      return { kind: 'once', dates: dated(due, issued, end.value.due, context) };
    }
  }
}

function dated(due: Due, starts: IsoDate | null, dueOn: IsoDate, context: DatesContext): DutyDates {
  const begins = starts !== null && starts <= dueOn ? starts : null;
  const rule = warnRuleOf(context.period ?? null, context.policy);
  const warnOn = warnDay(begins, dueOn, rule, context.calendar);
  return { due, starts: begins, dueOn, dueProblem: null, warnOn };
}

/** 印发之日、本办法公布之日 and the like: the text itself is the event. */
const countsFromIssue = (from: string): boolean =>
  /^(?:自|从)?本?(?:通知|通告|公告|办法|方案|细则|规定|意见|文件|计划)?(?:发布|印发|公布|发文|下发|成文)(?:之?日|之后|后|之时)?起?$/u.test(
    from,
  );

export const problemOf = ({ message, hint }: CalendarError): string => `${message}；${hint}`;
