import type { Expression, Relation } from '../model/expression.ts';
import { DATE, YES_NO } from '../model/type.ts';
import { dayNumber } from '../value/day-number.ts';
import { Num } from './number.ts';
import type { Declaration, Term } from './term.ts';
import { YesNo } from './yes-no.ts';

/** A civil date. */
export class Day implements Term<Day> {
  readonly expression: Expression;
  readonly declaration: Declaration | null;

  constructor(expression: Expression, declaration: Declaration | null = null) {
    this.expression = expression;
    this.declaration = declaration;
  }

  like(expression: Expression): Day {
    return new Day(expression);
  }

  /** When a period set going by an event on this day is over, moved off rest days (Civil Code arts. 201–203). */
  within<U extends '日' | '天' | '个工作日' | '个月' | '年'>(n: Num<U>): Day {
    return this.#period(n.expression, 'due');
  }

  /** The last day of the period by count, where a further period starts. */
  lastDayOf<U extends '日' | '天' | '个工作日' | '个月' | '年'>(n: Num<U>): Day {
    return this.#period(n.expression, 'last');
  }

  /** So many days later, by count alone. */
  plusDays(days: Num<'日'> | Num<'天'>): Day {
    return new Day({ op: 'shift', from: this.expression, days: days.expression, type: DATE });
  }

  /** Days from this day to `other`. */
  daysTo(other: Day): Num<'天'> {
    const type = { kind: 'number', unit: '天', den: 1 } as const;
    return new Num({ op: 'days', from: this.expression, to: other.expression, type });
  }

  year(): Num<'年份'> {
    return new Num({
      op: 'part',
      date: this.expression,
      part: 'year',
      type: { kind: 'number', unit: '年份', den: 1 },
    });
  }

  month(): Num<'月份'> {
    return new Num({
      op: 'part',
      date: this.expression,
      part: 'month',
      type: { kind: 'number', unit: '月份', den: 1 },
    });
  }

  onOrAfter(other: Day): YesNo {
    return this.#compare('at-least', other);
  }

  after(other: Day): YesNo {
    return this.#compare('over', other);
  }

  onOrBefore(other: Day): YesNo {
    return this.#compare('at-most', other);
  }

  before(other: Day): YesNo {
    return this.#compare('under', other);
  }

  #compare(relation: Relation, other: Day): YesNo {
    return new YesNo({
      op: 'compare',
      relation,
      left: this.expression,
      right: other.expression,
      type: YES_NO,
    });
  }

  #period(n: Expression, end: 'due' | 'last'): Day {
    const unit = n.type.kind === 'number' ? PERIOD_UNITS[n.type.unit] : undefined;
    if (unit === undefined) throw new TypeError('a period is counted in 日, 个工作日, 个月 or 年');
    return new Day({ op: 'period', from: this.expression, n, unit, end, type: DATE });
  }
}

const PERIOD_UNITS: Readonly<Record<string, 'day' | 'workday' | 'month' | 'year'>> = {
  日: 'day',
  天: 'day',
  个工作日: 'workday',
  个月: 'month',
  年: 'year',
};

/** A day written in the text: `2020-01-24`. */
export const day = (iso: string): Day => new Day({ op: 'constant', value: dayNumber(iso), type: DATE });

/** The day for which the rule is evaluated. */
export const onDay = (): Day => new Day({ op: 'on', type: DATE });
