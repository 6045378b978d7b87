import type { Calendar, HolidayNotice } from './calendar.ts';
import { chineseDate, type IsoDate, parseDate, weekdayName } from './date.ts';
import { dayStatus, mayStillChange } from './day.ts';
import { dateOfNumber, dayNumber } from './day-number.ts';
import { nationalCalendar } from './national.ts';
import { found, type Outcome } from './outcome.ts';
import { checkPauses, describePause, type Pause, pauseBasis, pauseName } from './pause.ts';
import { describePeriod, type Period } from './period.ts';
import { type DueDeadline, type StoppedDeadline, type WalkedDay, walkPeriod } from './running.ts';

/** One day between the event and the end, the event's day included. */
export interface ExplainedDay {
  readonly date: IsoDate;
  /** 周一 … 周日 */
  readonly weekday: string;
  readonly kind: 'event' | WalkedDay['kind'];
  /** 1 for the first day that counts; null for a day that does not. */
  readonly ordinal: number | null;
  /** In Chinese: why it counts or not. */
  readonly reason: string;
}

interface Explained {
  readonly from: IsoDate;
  readonly period: Period;
  /** As given, dates read. */
  readonly pauses: readonly Pause[];
  /** Every day from `from` to `due`, in order; where the period stands still, to the first day of the open pause. */
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

export interface DeadlineExplanation extends DueDeadline, Explained {}

export interface StoppedExplanation extends StoppedDeadline, Explained {}

export type RunningExplanation = DeadlineExplanation | StoppedExplanation;

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
  const explained = explainRunning(from, period, [], calendar);
  if (!explained.ok) return explained;
  if (explained.value.state === 'stopped') throw new Error('a period without a pause cannot stop');
  return found(explained.value);
}

/** `runPeriod` with its reasons: also the days paused, by what, and the clause by which they do not count. */
export function explainRunning(
  from: IsoDate,
  period: Period,
  pauses: readonly Pause[],
  calendar: Calendar = nationalCalendar,
): Outcome<RunningExplanation> {
  const start = parseDate(from);
  if (!start.ok) return start;
  const checked = checkPauses(pauses);
  if (!checked.ok) return checked;
  const walked: WalkedDay[] = [];
  const run = walkPeriod(start.value, period, checked.value, calendar, (day) => walked.push(day));
  if (!run.ok) return run;
  const natural = period.unit !== 'workday';
  const lastDay = run.value.state === 'due' ? dayNumber(run.value.lastDay) : null;
  const notices = new Set<HolidayNotice>();
  const days: ExplainedDay[] = [
    {
      date: start.value,
      weekday: weekdayName(start.value),
      kind: 'event',
      ordinal: null,
      reason: '开始当日不计入',
    },
  ];
  for (const { day, kind, ordinal } of walked) {
    const date = dateOfNumber(day);
    const weekday = weekdayName(date);
    if (kind === 'paused') {
      days.push({ date, weekday, kind, ordinal, reason: pausedReason(date, checked.value) });
      continue;
    }
    if (natural && kind === 'counted' && day !== lastDay) {
      days.push({ date, weekday, kind, ordinal, reason: '计入' });
      continue;
    }
    const status = dayStatus(date, calendar);
    if (!status.ok) return status;
    const { working, reason, notice } = status.value;
    if (notice !== null) notices.add(notice);
    const plain = natural ? lastOfNatural(working, reason) : `${reason}${within(date, checked.value)}`;
    const said = kind === 'moved' ? afterLastDay(working, reason) : plain;
    days.push({ date, weekday, kind, ordinal, reason: said });
  }
  const effective = checked.value.filter((pause) =>
    days.some(({ date, kind }) => kind === 'paused' && covers(pause, date)),
  );
  return found({
    ...run.value,
    from: start.value,
    period,
    pauses: checked.value,
    days,
    basis: [
      BASIS.start,
      ...(period.unit === 'month' || period.unit === 'year' ? [BASIS.corresponding] : []),
      ...(days.some(({ kind }) => kind === 'moved') ? [BASIS.moved] : []),
      ...new Set(effective.flatMap((pause) => pauseBasis(pause) ?? [])),
    ],
    notices: [...notices],
    cautions: [
      ...checked.value
        .filter((pause) => !effective.includes(pause))
        .map((pause) => `${describePause(pause)}没有占用计入期限的日子，不影响期限`),
      ...new Set(
        effective
          .filter((pause) => pauseBasis(pause) === null)
          .map(({ kind }) => `${pauseName(kind)}时间不计入期限须有明文规定，请核对并写明依据`),
      ),
      ...(days.some((day) => mayStillChange(day.date, calendar))
        ? ['次年的节假日安排尚未录入，年末几天可能调整，公布后请重新计算']
        : []),
    ],
    calendar: calendar.version,
  });
}

const covers = ({ from, to }: Pause, date: IsoDate): boolean => date >= from && (to === null || date <= to);

/** 听证、鉴定，不计入 */
function pausedReason(date: IsoDate, pauses: readonly Pause[]): string {
  const covering = pauses.filter((pause) => covers(pause, date));
  const names = namesOf(covering);
  return covering.some(({ to }) => to === null) ? `${names}尚未结束，期限停止计算` : `${names}，不计入`;
}

/** （听证期间） of a rest day inside a pause */
function within(date: IsoDate, pauses: readonly Pause[]): string {
  const names = namesOf(pauses.filter((pause) => covers(pause, date)));
  return names === '' ? '' : `（${names}期间）`;
}

const namesOf = (pauses: readonly Pause[]): string =>
  [...new Set(pauses.map(({ kind }) => pauseName(kind)))].join('、');

const lastOfNatural = (working: boolean, reason: string): string =>
  working ? '计入，最后一日' : `计入，最后一日；${reason}，期限顺延`;

const afterLastDay = (working: boolean, reason: string): string =>
  working ? `顺延至此日（${reason}）` : `${reason}，继续顺延`;

const LISTED_AT_MOST = 40;

/** The explanation as lines of Chinese text, for the command line and for pages without script. */
export function describeDeadline(explanation: RunningExplanation): readonly string[] {
  const { period, days, basis, notices, cautions } = explanation;
  const long = days.length > LISTED_AT_MOST;
  const shown = long ? days.filter((day) => day.reason !== '计入') : days;
  const width = String(period.n).length;
  return [
    ...summary(explanation),
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

function summary(explanation: RunningExplanation): readonly string[] {
  const { from, period, pauses, pausedDays } = explanation;
  const unit = period.unit === 'workday' ? '个工作日' : '日';
  const title = `${chineseDate(from)}起${describePeriod(period)}：`;
  const list =
    pauses.length === 0 ? [] : [`扣除：${pauses.map(describePause).join('、')}，共${pausedDays}${unit}`];
  if (explanation.state === 'stopped') {
    const { since, counted, remaining } = explanation;
    return [
      `${title}自${chineseDate(since)}（${weekdayName(since)}）起停止计算，已计${counted}${unit}，尚余${remaining}${unit}`,
      ...list,
    ];
  }
  const { lastDay, due } = explanation;
  return [
    `${title}截止${chineseDate(due)}（${weekdayName(due)}）`,
    ...list,
    ...(due === lastDay
      ? []
      : [`按日计算的最后一日是${chineseDate(lastDay)}（${weekdayName(lastDay)}），顺延`]),
  ];
}
