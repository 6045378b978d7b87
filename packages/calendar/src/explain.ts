import type { Calendar, HolidayNotice } from './calendar.ts';
import { addDays, chineseDate, type IsoDate, parseDate, weekdayName } from './date.ts';
import { dayStatus, mayStillChange } from './day.ts';
import { addPeriod, type Deadline } from './deadline.ts';
import { nationalCalendar } from './national.ts';
import { found, type Outcome } from './outcome.ts';
import { describePeriod, type Period } from './period.ts';

/** One day between the event and the end, the event's day included. */
export interface ExplainedDay {
  readonly date: IsoDate;
  /** 周一 … 周日 */
  readonly weekday: string;
  /** 1 for the first day that counts; null for a day that does not. */
  readonly ordinal: number | null;
  /** In Chinese: why it counts or not. */
  readonly reason: string;
}

export interface DeadlineExplanation extends Deadline {
  readonly from: IsoDate;
  readonly period: Period;
  /** Every day from `from` to `due`, in order. */
  readonly days: readonly ExplainedDay[];
  /** Clauses the count rests on, in Chinese. */
  readonly basis: readonly string[];
  /** The holiday notices that changed the count or the end. */
  readonly notices: readonly HolidayNotice[];
  /** What the reader should mind, in Chinese; usually empty. */
  readonly cautions: readonly string[];
  /** Version of the calendar it was computed with. */
  readonly calendar: string;
}

const BASIS = {
  start: '《民法典》第二百零一条：开始的当日不计入，自下一日开始计算',
  corresponding: '《民法典》第二百零二条：到期月的对应日为最后一日；没有对应日的，月末日为最后一日',
  moved: '《民法典》第二百零三条：最后一日是法定休假日的，以法定休假日结束的次日为最后一日',
} as const;

/** `addPeriod` with its reasons: the days counted, the days skipped, why, and by which notices. */
export function explainDeadline(
  from: IsoDate,
  period: Period,
  calendar: Calendar = nationalCalendar,
): Outcome<DeadlineExplanation> {
  const start = parseDate(from);
  if (!start.ok) return start;
  const first = start.value;
  const deadline = addPeriod(first, period, calendar);
  if (!deadline.ok) return deadline;
  const { lastDay, due } = deadline.value;
  const days: ExplainedDay[] = [
    { date: first, weekday: weekdayName(first), ordinal: null, reason: '开始当日不计入' },
  ];
  const notices = new Set<HolidayNotice>();
  let ordinal = 0;
  for (let date = addDays(first, 1); date <= due; date = addDays(date, 1)) {
    const after = date > lastDay;
    const natural = period.unit !== 'workday';
    if (natural && date < lastDay) {
      ordinal += 1;
      days.push({ date, weekday: weekdayName(date), ordinal, reason: '计入' });
      continue;
    }
    const status = dayStatus(date, calendar);
    if (!status.ok) return status;
    const { working, reason, notice } = status.value;
    if (notice !== null) notices.add(notice);
    const counts = after ? false : natural || working;
    if (counts) ordinal += 1;
    days.push({
      date,
      weekday: weekdayName(date),
      ordinal: counts ? ordinal : null,
      reason: after ? afterLastDay(working, reason) : natural ? lastOfNatural(working, reason) : reason,
    });
  }
  return found({
    from: first,
    period,
    lastDay,
    due,
    days,
    basis: [
      BASIS.start,
      ...(period.unit === 'month' || period.unit === 'year' ? [BASIS.corresponding] : []),
      ...(due === lastDay ? [] : [BASIS.moved]),
    ],
    notices: [...notices],
    cautions: days.some((day) => mayStillChange(day.date, calendar))
      ? ['次年的节假日安排尚未录入，年末几天可能调整，公布后请重新计算']
      : [],
    calendar: calendar.version,
  });
}

const lastOfNatural = (working: boolean, reason: string): string =>
  working ? '计入，最后一日' : `计入，最后一日；${reason}，期限顺延`;

const afterLastDay = (working: boolean, reason: string): string =>
  working ? `顺延至此日（${reason}）` : `${reason}，继续顺延`;

const LISTED_AT_MOST = 40;

/** The explanation as lines of Chinese text, for the command line and for pages without script. */
export function describeDeadline(explanation: DeadlineExplanation): readonly string[] {
  const { from, period, lastDay, due, days, basis, notices, cautions } = explanation;
  const long = days.length > LISTED_AT_MOST;
  const shown = long ? days.filter((day) => day.reason !== '计入') : days;
  const width = String(period.n).length;
  return [
    `${chineseDate(from)}起${describePeriod(period)}：截止${chineseDate(due)}（${weekdayName(due)}）`,
    ...(due === lastDay
      ? []
      : [`按日计算的最后一日是${chineseDate(lastDay)}（${weekdayName(lastDay)}），顺延`]),
    ...(long && shown.length < days.length ? ['（连续计入的日子从略）'] : []),
    ...shown.map((day) => {
      const count = day.ordinal === null ? '—'.padStart(width) : String(day.ordinal).padStart(width);
      return `  ${count}  ${day.date} ${day.weekday}  ${day.reason}`;
    }),
    ...basis.map((line) => `依据：${line}`),
    ...notices.map((notice) => `依据：《${notice.title}》（${notice.number}）`),
    ...cautions.map((line) => `注意：${line}`),
  ];
}
