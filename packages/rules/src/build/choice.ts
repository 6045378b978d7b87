import type { Expression } from '../model/expression.ts';
import { YES_NO } from '../model/type.ts';
import { branchExpression, branchType, type None } from './none.ts';
import { Num } from './number.ts';
import type { Declaration, Term } from './term.ts';
import { YesNo } from './yes-no.ts';

/** Chinese names of a closed list of values, in order. */
export type Labels<V extends string> = Readonly<Record<V, string>>;

/** One of a closed list. */
export class Choice<V extends string> implements Term<Choice<V>> {
  readonly expression: Expression;
  readonly labels: Labels<V>;
  readonly declaration: Declaration | null;

  constructor(expression: Expression, labels: Labels<V>, declaration: Declaration | null = null) {
    this.expression = expression;
    this.labels = labels;
    this.declaration = declaration;
  }

  like(expression: Expression): Choice<V> {
    return new Choice(expression, this.labels);
  }

  is(...values: readonly V[]): YesNo {
    return new YesNo({ op: 'among', value: this.expression, values, type: YES_NO });
  }

  /** A branch for every value: one left out does not compile. */
  match<T extends Term<T>>(cases: Readonly<Record<V, T | None>>): T {
    const branches = Object.entries<T | None>(cases);
    const { first, type } = branchType(branches.map(([, branch]) => branch));
    return first.like({
      op: 'match',
      on: this.expression,
      cases: Object.fromEntries(branches.map(([value, branch]) => [value, branchExpression(branch, type)])),
      type,
    });
  }
}

/** Any number of a closed list. */
export class Choices<V extends string> implements Term<Choices<V>> {
  readonly expression: Expression;
  readonly labels: Labels<V>;
  readonly declaration: Declaration | null;

  constructor(expression: Expression, labels: Labels<V>, declaration: Declaration | null = null) {
    this.expression = expression;
    this.labels = labels;
    this.declaration = declaration;
  }

  like(expression: Expression): Choices<V> {
    return new Choices(expression, this.labels);
  }

  include(value: V): YesNo {
    return new YesNo({ op: 'includes', set: this.expression, value, type: YES_NO });
  }

  includeAny(...values: readonly V[]): YesNo {
    return new YesNo({ op: 'any', of: values.map((value) => this.include(value).expression), type: YES_NO });
  }

  size(): Num<'项'> {
    return new Num({ op: 'size', set: this.expression, type: { kind: 'number', unit: '项', den: 1 } });
  }

  isEmpty(): YesNo {
    return this.size().equals(0);
  }
}

/** Values of a closed list that a rule answers with. */
export interface Options<V extends string> {
  readonly labels: Labels<V>;
  value(value: V): Choice<V>;
  /** The values whose condition holds, in the order written: reasons, shortfalls. */
  collect(...of: readonly (readonly [V, YesNo])[]): Choices<V>;
}

export function options<V extends string>(labels: Labels<V>): Options<V> {
  const values = Object.keys(labels);
  return {
    labels,
    value: (value) => new Choice({ op: 'constant', value, type: { kind: 'choice', values } }, labels),
    collect: (...of) => {
      if (new Set(of.map(([value]) => value)).size < of.length)
        throw new TypeError('a value collected twice');
      return new Choices(
        {
          op: 'collect',
          of: of.map(([value, when]) => ({ value, when: when.expression })),
          type: { kind: 'choices', values },
        },
        labels,
      );
    },
  };
}
