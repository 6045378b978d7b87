import type { Expression } from '../model/expression.ts';
import { YES_NO } from '../model/type.ts';
import { type Exactness, Num } from './number.ts';
import { numberType } from './number-type.ts';
import type { Declaration, Term } from './term.ts';
import { YesNo } from './yes-no.ts';

/** Several things of one kind. The terms given to the folds are made of the list's `item(…)` fields. */
export class Things implements Term<Things> {
  readonly expression: Expression;
  readonly declaration: Declaration | null;
  readonly #name: string;

  constructor(name: string, expression: Expression, declaration: Declaration | null = null) {
    this.#name = name;
    this.expression = expression;
    this.declaration = declaration;
  }

  like(expression: Expression): Things {
    return new Things(this.#name, expression);
  }

  /** 0 for an empty list. */
  sum<U extends string, X extends Exactness>(each: Num<U, X>): Num<U, X> {
    return new Num(this.#fold('sum', each.expression, numberType(each.expression)));
  }

  /** None for an empty list. */
  greatest<U extends string, X extends Exactness>(each: Num<U, X>): Num<U, X> {
    return new Num(this.#fold('greatest', each.expression, numberType(each.expression)));
  }

  /** None for an empty list. */
  least<U extends string, X extends Exactness>(each: Num<U, X>): Num<U, X> {
    return new Num(this.#fold('least', each.expression, numberType(each.expression)));
  }

  some(each: YesNo): YesNo {
    return new YesNo(this.#fold('any', each.expression, YES_NO));
  }

  every(each: YesNo): YesNo {
    return new YesNo(this.#fold('all', each.expression, YES_NO));
  }

  count(each: YesNo): Num<'项'> {
    return new Num(this.#fold('count', each.expression, { kind: 'number', unit: '项', den: 1 }));
  }

  #fold(
    how: 'sum' | 'greatest' | 'least' | 'any' | 'all' | 'count',
    each: Expression,
    type: Expression['type'],
  ): Expression {
    return { op: 'fold', how, list: this.#name, each, type };
  }
}
