import type { ValueType } from './type.ts';

/** A number, yes or no, text, date (days) or moment (milliseconds) as it is inside. */
export type Constant = number | boolean | string;

/** 以上 `at-least`, 超过 `over`, 以下 `at-most`, 不满 `under` (Civil Code art. 1259). */
export type Relation = 'at-least' | 'over' | 'at-most' | 'under' | 'equal' | 'not-equal';

/** 四舍五入 (away from zero at the half), 舍去 (towards zero), 进一 (away from zero). */
export type Rounding = 'half-up' | 'down' | 'up';

/** One step of a ladder. `null` is without end on that side. */
export interface LadderStep {
  readonly from: number | null;
  readonly fromIncluded: boolean;
  readonly to: number | null;
  readonly toIncluded: boolean;
  readonly gives: Expression;
}

/** A case of `choose`: the first that holds is taken. */
export interface Case {
  readonly when: Expression;
  readonly gives: Expression;
}

/**
 * A rule's logic as a closed tree that can be written as JSON. Four things that are not values go through it and
 * differ from false and zero: *missing* (an input not given), *none* (not applicable), *discretionary* (somebody
 * decides, `discretion`) and *error* (a date that cannot be computed).
 *
 * In general an operator with one of them among its operands is that itself (the first in the order error, missing,
 * discretionary, none). `all`, `any` and `not` follow Kleene: one false settles `all` whatever the others are, one
 * true settles `any`. `choose`, `match` and `ladder` look at what they branch on, in order, and then at the branch
 * taken only.
 */
export type Expression = { readonly type: ValueType } & (
  | { readonly op: 'constant'; readonly value: Constant }
  | { readonly op: 'input'; readonly name: string }
  /** A field of the thing that the enclosing `fold` looks at. */
  | { readonly op: 'item'; readonly name: string }
  /** The value of a dated parameter on the day of evaluation. */
  | { readonly op: 'parameter'; readonly name: string }
  /** A cell of a dated table; none where the table has no such cell. */
  | { readonly op: 'lookup'; readonly table: string; readonly keys: readonly Expression[] }
  /** The day for which the rule is evaluated. */
  | { readonly op: 'on' }
  | { readonly op: 'none' }
  /** Whether an input was given at all: never missing. */
  | { readonly op: 'given'; readonly input: string }
  /** `instead` where `value` is missing or none. */
  | { readonly op: 'fallback'; readonly value: Expression; readonly instead: Expression }
  /** 裁量: `who` decides, about `about`, within the bounds where the text sets any. */
  | {
      readonly op: 'discretion';
      readonly who: string;
      readonly about: string;
      readonly atLeast: Expression | null;
      readonly atMost: Expression | null;
    }
  | { readonly op: 'add'; readonly of: readonly Expression[] }
  | { readonly op: 'subtract'; readonly left: Expression; readonly right: Expression }
  /** Denominators multiply. */
  | { readonly op: 'multiply'; readonly left: Expression; readonly right: Expression }
  /** Rounded to `type.den`; none where `right` is zero. */
  | {
      readonly op: 'divide';
      readonly left: Expression;
      readonly right: Expression;
      readonly rounding: Rounding;
    }
  /** Rounded to `type.den`. */
  | { readonly op: 'round'; readonly value: Expression; readonly rounding: Rounding }
  | { readonly op: 'least'; readonly of: readonly Expression[] }
  | { readonly op: 'greatest'; readonly of: readonly Expression[] }
  /** 就高: the greatest among the values whose condition holds; none where none does. */
  | { readonly op: 'highest'; readonly of: readonly Case[] }
  /** Both sides of one type; numbers may differ in denominator, not in unit. */
  | {
      readonly op: 'compare';
      readonly relation: Relation;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** The choice `value` is one of `values`. */
  | { readonly op: 'among'; readonly value: Expression; readonly values: readonly string[] }
  /** The choices `set` include `value`. */
  | { readonly op: 'includes'; readonly set: Expression; readonly value: string }
  /** How many choices `set` has. */
  | { readonly op: 'size'; readonly set: Expression }
  | { readonly op: 'all'; readonly of: readonly Expression[] }
  | { readonly op: 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly value: Expression }
  /** `exception`: the cases except from the general rule that is `otherwise`. */
  | {
      readonly op: 'choose';
      readonly cases: readonly Case[];
      readonly otherwise: Expression;
      readonly exception: boolean;
    }
  /** A branch for every value of the choice `on`. */
  | { readonly op: 'match'; readonly on: Expression; readonly cases: Readonly<Record<string, Expression>> }
  /** The first step whose bounds hold `on`; none in a gap and outside. `lint` tells gaps and overlaps by amount. */
  | { readonly op: 'ladder'; readonly on: Expression; readonly steps: readonly LadderStep[] }
  /** The values whose condition holds, in this order: reasons, shortfalls, problems. */
  | { readonly op: 'collect'; readonly of: readonly { readonly when: Expression; readonly value: string }[] }
  /** Over the list input `list`; `each` is a number, or yes-no for `any`, `all`, `count`. Of an empty list: 0, none for greatest and least, false, true. */
  | {
      readonly op: 'fold';
      readonly how: 'sum' | 'greatest' | 'least' | 'any' | 'all' | 'count';
      readonly list: string;
      readonly each: Expression;
    }
  /** When a period that an event on `from` sets going ends: `due` (moved off rest days) or its unmoved `last` day. */
  | {
      readonly op: 'period';
      readonly from: Expression;
      readonly n: Expression;
      readonly unit: 'day' | 'workday' | 'month' | 'year';
      readonly end: 'due' | 'last';
    }
  /** A date moved by whole days (negative: earlier), by count alone. */
  | { readonly op: 'shift'; readonly from: Expression; readonly days: Expression }
  /** Days from `from` to `to` (negative where `to` is earlier). */
  | { readonly op: 'days'; readonly from: Expression; readonly to: Expression }
  | { readonly op: 'part'; readonly date: Expression; readonly part: 'year' | 'month' | 'day' }
  /** Some of the words stand in the text. */
  | { readonly op: 'contains'; readonly text: Expression; readonly words: readonly string[] }
  /** The pattern (characters, classes, `+ * ? |` and groups: what JavaScript, RE2 and PostgreSQL read alike) is found. */
  | { readonly op: 'matches'; readonly text: Expression; readonly pattern: string }
  /** A named step with the clause it comes from: a line of the reasoning. */
  | { readonly op: 'step'; readonly title: string; readonly clause: Clause; readonly value: Expression }
);

export type Operator = Expression['op'];

/** A place in a document: `第十九条第二款`, `一（二）3`, `附件2`; `note` says in our own words what it lays down. */
export interface Clause {
  /** 发文字号; the rule's own document where left out. */
  readonly document?: string;
  readonly clause: string;
  readonly note?: string;
}
