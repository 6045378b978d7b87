import type { Expression } from '../model/expression.ts';
import { YES_NO } from '../model/type.ts';
import type { Declaration, Term } from './term.ts';

/** A test: yes or no. */
export class YesNo implements Term<YesNo> {
  readonly expression: Expression;
  readonly declaration: Declaration | null;

  constructor(expression: Expression, declaration: Declaration | null = null) {
    this.expression = expression;
    this.declaration = declaration;
  }

  like(expression: Expression): YesNo {
    return new YesNo(expression);
  }

  and(...others: readonly YesNo[]): YesNo {
    return allOf(this, ...others);
  }

  or(...others: readonly YesNo[]): YesNo {
    return anyOf(this, ...others);
  }

  not(): YesNo {
    return new YesNo({ op: 'not', value: this.expression, type: YES_NO });
  }
}

export const allOf = (...of: readonly YesNo[]): YesNo =>
  new YesNo({ op: 'all', of: of.map(({ expression }) => expression), type: YES_NO });

export const anyOf = (...of: readonly YesNo[]): YesNo =>
  new YesNo({ op: 'any', of: of.map(({ expression }) => expression), type: YES_NO });

export const always = (value: boolean): YesNo => new YesNo({ op: 'constant', value, type: YES_NO });
