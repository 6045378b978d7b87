import type { Expression, Relation, Rounding } from '../model/expression.ts';
import { finenessOf, type NumberType, YES_NO } from '../model/type.ts';
import { scaled } from '../value/decimal.ts';
import { commonType, gcd, numberType, unitOf } from './number-type.ts';
import type { Declaration, Term } from './term.ts';
import { YesNo } from './yes-no.ts';

/** Whether a number has the fineness of its unit, or is the exact result of a share of something. */
export type Exactness = 'exact' | 'rounded';

type Both<A extends Exactness, B extends Exactness> = 'exact' extends A | B ? 'exact' : 'rounded';

/**
 * A number of a unit. Different units do not mix: money times money, or days compared with metres, does not compile.
 * A share of something is `exact` and must be rounded before it can be an output.
 */
export class Num<U extends string, X extends Exactness = 'rounded'> implements Term<Num<U, X>> {
  /** For the compiler alone: keeps units and exactness apart. */
  declare readonly unit: U;
  declare readonly exactness: X;
  readonly expression: Expression;
  readonly declaration: Declaration | null;

  constructor(expression: Expression, declaration: Declaration | null = null) {
    this.expression = expression;
    this.declaration = declaration;
  }

  like(expression: Expression): Num<U, X> {
    return new Num(expression);
  }

  plus<Y extends Exactness>(...others: readonly Num<U, Y>[]): Num<U, Both<X, Y>> {
    const of = [this.expression, ...others.map(({ expression }) => expression)];
    return new Num({ op: 'add', of, type: commonType(of) });
  }

  minus<Y extends Exactness>(other: Num<U, Y>): Num<U, Both<X, Y>> {
    const type = commonType([this.expression, other.expression]);
    return new Num({ op: 'subtract', left: this.expression, right: other.expression, type });
  }

  /** A share of it. Exact: round the result before it leaves the rule. */
  times(share: Num<'share', Exactness>): Num<U, 'exact'> {
    return new Num(product(this.expression, share.expression, unitOf(this.expression)));
  }

  /** So much for each of what is counted: 3万元 a person. */
  each<V extends string>(count: V extends '元' | 'share' ? never : Num<V>): Num<U, X> {
    const factor: Expression = count.expression;
    return new Num(product(this.expression, factor, unitOf(this.expression)));
  }

  /** A multiple by a whole number written in the text: five times the fund. */
  multiple(n: number): Num<U, X> {
    const factor: Expression = { op: 'constant', value: n, type: { kind: 'number', unit: '倍', den: 1 } };
    return new Num(product(this.expression, factor, unitOf(this.expression)));
  }

  /** What share it is of `whole`, rounded to a millionth; none where `whole` is zero. */
  shareOf(whole: Num<U, Exactness>, rounding: Rounding = 'half-up'): Num<'share'> {
    return new Num({
      op: 'divide',
      left: this.expression,
      right: whole.expression,
      rounding,
      type: { kind: 'number', unit: 'share', den: finenessOf('share') },
    });
  }

  /** To the fineness of the unit: fen for money, whole numbers for what is counted. */
  round(rounding: Rounding): Num<U> {
    const unit = unitOf(this.expression);
    const type: NumberType = { kind: 'number', unit, den: finenessOf(unit) };
    return new Num({ op: 'round', value: this.expression, rounding, type });
  }

  /** 最高不超过, 封顶. */
  atMostBe<Y extends Exactness>(...caps: readonly Num<U, Y>[]): Num<U, Both<X, Y>> {
    const of = [this.expression, ...caps.map(({ expression }) => expression)];
    return new Num({ op: 'least', of, type: commonType(of) });
  }

  /** 不低于, 最低. */
  atLeastBe<Y extends Exactness>(...floors: readonly Num<U, Y>[]): Num<U, Both<X, Y>> {
    const of = [this.expression, ...floors.map(({ expression }) => expression)];
    return new Num({ op: 'greatest', of, type: commonType(of) });
  }

  /** 以上, 达到, 不低于: the figure included. */
  atLeast(figure: Num<U, Exactness> | number): YesNo {
    return this.#compare('at-least', figure);
  }

  /** 超过, 高于, 大于: the figure not included. */
  over(figure: Num<U, Exactness> | number): YesNo {
    return this.#compare('over', figure);
  }

  /** 以下, 以内, 不超过: the figure included. */
  atMost(figure: Num<U, Exactness> | number): YesNo {
    return this.#compare('at-most', figure);
  }

  /** 不满, 低于, 不足: the figure not included. */
  under(figure: Num<U, Exactness> | number): YesNo {
    return this.#compare('under', figure);
  }

  equals(figure: Num<U, Exactness> | number): YesNo {
    return this.#compare('equal', figure);
  }

  /**
   * Steps by amount, each with the bounds as the text prints them. Where two overlap the first is taken, and in a
   * gap the result is none; `lint` names both by amount.
   */
  ladder<T extends Term<T>>(first: Step<T>, ...rest: readonly Step<T>[]): T {
    const den = numberType(this.expression).den;
    const steps = [first, ...rest].map(({ atLeast, over, atMost, under, gives }) => ({
      from: atLeast ?? over ?? null,
      fromIncluded: atLeast !== undefined,
      to: atMost ?? under ?? null,
      toIncluded: atMost !== undefined,
      gives: gives.expression,
    }));
    const { type } = first.gives.expression;
    return first.gives.like({
      op: 'ladder',
      on: this.expression,
      steps: steps.map((step) => ({
        ...step,
        from: step.from === null ? null : scaled(step.from, den),
        to: step.to === null ? null : scaled(step.to, den),
      })),
      type: type.kind === 'number' ? commonType(steps.map(({ gives }) => gives)) : type,
    });
  }

  #compare(relation: Relation, figure: Num<U, Exactness> | number): YesNo {
    const left = this.expression;
    const right = typeof figure === 'number' ? literal(figure, numberType(left)) : figure.expression;
    return new YesNo({ op: 'compare', relation, left, right, type: YES_NO });
  }
}

/** Bounds in the unit's own terms (yuan, not fen). */
export type Step<T> = { readonly gives: T } & (
  | { readonly atLeast?: number; readonly over?: never }
  | { readonly over: number; readonly atLeast?: never }
) &
  (
    | { readonly atMost?: number; readonly under?: never }
    | { readonly under: number; readonly atMost?: never }
  );

export type Money = Num<'元'>;
export type ExactMoney = Num<'元', 'exact'>;
export type Share = Num<'share'>;

const product = (left: Expression, right: Expression, unit: string): Expression => ({
  op: 'multiply',
  left,
  right,
  type: { kind: 'number', unit, den: numberType(left).den * numberType(right).den },
});

/** `value` in the unit's own terms; a denominator that cannot hold it is the author's error. */
const literal = (value: number, type: NumberType): Expression => ({
  op: 'constant',
  value: scaled(value, type.den),
  type,
});

/** A number of `unit` written in the text; for shares the smallest denominator that holds it. */
export function amount<U extends string>(value: number, unit: U): Num<U> {
  const den = unit === 'share' ? smallestDen(value) : finenessOf(unit);
  return new Num(literal(value, { kind: 'number', unit, den }));
}

/** Shares keep small denominators (15% is 3/20), so that a share of a large sum stays exact. */
export function smallestDen(...values: readonly number[]): number {
  const den = finenessOf('share');
  const common = values.map((value) => scaled(value, den)).reduce(gcd, den);
  return den / common;
}

export const yuan = (value: number): Money => amount(value, '元');
/** 万元 */
export const wan = (value: number): Money => amount(value * 10_000, '元');
export const percent = (value: number): Share => amount(value / 100, 'share');
