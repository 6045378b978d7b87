import type { Expression, Relation } from '../model/expression.ts';
import { MOMENT, YES_NO } from '../model/type.ts';
import type { Declaration, Term } from './term.ts';
import { YesNo } from './yes-no.ts';

/** A moment: a date and a time of day at an offset. */
export class Moment implements Term<Moment> {
  readonly expression: Expression;
  readonly declaration: Declaration | null;

  constructor(expression: Expression, declaration: Declaration | null = null) {
    this.expression = expression;
    this.declaration = declaration;
  }

  like(expression: Expression): Moment {
    return new Moment(expression);
  }

  atOrAfter(other: Moment): YesNo {
    return this.#compare('at-least', other);
  }

  before(other: Moment): YesNo {
    return this.#compare('under', other);
  }

  #compare(relation: Relation, other: Moment): YesNo {
    return new YesNo({
      op: 'compare',
      relation,
      left: this.expression,
      right: other.expression,
      type: YES_NO,
    });
  }
}

/** A moment written in the text, with its offset: `2020-01-24T00:00:00+08:00`. */
export function moment(iso: string): Moment {
  const value = Date.parse(iso);
  if (Number.isNaN(value)) throw new RangeError(`${iso} is no moment`);
  return new Moment({ op: 'constant', value, type: MOMENT });
}
