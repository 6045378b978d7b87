import {
  type Calendar,
  chineseDate,
  describeDeadline,
  explainDeadline,
  type IsoDate,
  nationalCalendar,
  type Period,
} from '@zhengling/calendar';

/** How long a finding has to be put right, as its clause says it. */
export type Limit =
  /** 立即 */
  | { readonly type: 'at-once' }
  /** 即行停止，直到符合条件 */
  | { readonly type: 'stop' }
  | { readonly type: 'within'; readonly period: Period }
  /** Until a fixed day; what is found after it has no time left. */
  | { readonly type: 'by'; readonly date: IsoDate }
  /** The clause names no time (限时, 及时): whoever is named here sets it with the five fixed. */
  | { readonly type: 'to-be-set'; readonly words: string; readonly by: string }
  | RuleLimit;

/** A rule of the regulation computes it. */
export interface RuleLimit {
  readonly type: 'rule';
  /** `training-schools/time-limit` */
  readonly rule: string;
  /** Of its outputs, in the rule's words: `一个月内`. */
  readonly words: string;
  /** Inputs beside the day. */
  readonly input: Readonly<Record<string, string>>;
  /** Input that takes the day of the finding, and output that is the last day. */
  readonly found: string;
  readonly due: string;
  /** Clauses whose readings explain the day. */
  readonly clauses: readonly string[];
}

/** The last day of a finding, and why it is that day or why there is none. */
export interface SettledLimit {
  /** Null where somebody has to set it, or where it cannot be computed. */
  readonly due: IsoDate | null;
  /** `一个月内` */
  readonly words: string;
  /** In Chinese: how the day was found. */
  readonly reasons: readonly string[];
  /** In Chinese: why there is no day although the clause asks for one. */
  readonly problem: string | null;
  /** The last day is to be set by a person. */
  readonly open: boolean;
}

export interface LimitCircumstances {
  readonly calendar?: Calendar;
  /** Evaluates the rule that a limit names. */
  readonly byRule: (limit: RuleLimit, found: IsoDate) => SettledLimit;
}

export function limitWords(limit: Limit): string {
  switch (limit.type) {
    case 'at-once':
      return '立即';
    case 'stop':
      return '即行停止，直到符合条件';
    case 'within':
      return `${periodWords(limit.period)}内`;
    case 'by':
      return `${chineseDate(limit.date)}前`;
    case 'to-be-set':
    case 'rule':
      return limit.words;
  }
}

function periodWords({ n, unit }: Period): string {
  switch (unit) {
    case 'day':
      return n === 7 ? '一周' : `${n}天`;
    case 'workday':
      return `${n}个工作日`;
    case 'month':
      return n === 1 ? '一个月' : n === 3 ? '三个月' : `${n}个月`;
    case 'year':
      return `${n}年`;
  }
}

/** The last day for what is found on `found`. A year without its holiday notice is told, never guessed. */
export function settleLimit(limit: Limit, found: IsoDate, circumstances: LimitCircumstances): SettledLimit {
  const words = limitWords(limit);
  const day = (due: IsoDate, ...reasons: readonly string[]): SettledLimit => ({
    due,
    words,
    reasons,
    problem: null,
    open: false,
  });
  switch (limit.type) {
    case 'at-once':
      return day(found, '要求立即整改，当日为期');
    case 'stop':
      return day(found, '要求即行停止，从发现之日起');
    case 'within': {
      const explained = explainDeadline(found, limit.period, circumstances.calendar ?? nationalCalendar);
      if (!explained.ok)
        return { due: null, words, reasons: [], problem: explained.error.message, open: false };
      // The lines of single days begin with blanks.
      return day(
        explained.value.due,
        ...describeDeadline(explained.value).filter((line) => !line.startsWith(' ')),
      );
    }
    case 'by':
      return found <= limit.date
        ? day(limit.date, `到${chineseDate(limit.date)}为止`)
        : day(found, `${chineseDate(limit.date)}已过，没有再给时间的依据，立即整改`);
    case 'to-be-set':
      return {
        due: null,
        words,
        reasons: [`条文写“${limit.words}”，没有定日数，由${limit.by}逐件确定`],
        problem: null,
        open: true,
      };
    case 'rule':
      return circumstances.byRule(limit, found);
  }
}
