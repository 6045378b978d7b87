import type { Case, Clause, Expression } from '../model/expression.ts';
import { branchExpression, branchType, type None } from './none.ts';
import type { Term } from './term.ts';
import type { YesNo } from './yes-no.ts';

interface Branch<T> {
  readonly when: YesNo;
  readonly gives: T | None;
}

/** `when(a, x).when(b, y).otherwise(z)`: the first that holds. */
export class Branches<T extends Term<T>> {
  readonly #branches: readonly Branch<T>[];

  constructor(branches: readonly Branch<T>[]) {
    this.#branches = branches;
  }

  when(when: YesNo, gives: T | None): Branches<T> {
    return new Branches([...this.#branches, { when, gives }]);
  }

  otherwise(last: T | None): T {
    return choose(this.#branches, last, false);
  }
}

export const when = <T extends Term<T>>(condition: YesNo, gives: T): Branches<T> =>
  new Branches([{ when: condition, gives }]);

/** The general rule, with exceptions that go before it (但书, 除…外). The first exception that holds prevails. */
export const except = <T extends Term<T>>(general: T, first: Branch<T>, ...rest: readonly Branch<T>[]): T =>
  choose([first, ...rest], general, true);

function choose<T extends Term<T>>(branches: readonly Branch<T>[], last: T | None, exception: boolean): T {
  const { first, type } = branchType([...branches.map(({ gives }) => gives), last]);
  return first.like({
    op: 'choose',
    cases: branches.map((branch) => ({
      when: branch.when.expression,
      gives: branchExpression(branch.gives, type),
    })),
    otherwise: branchExpression(last, type),
    exception,
    type,
  });
}

/** 就高: the greatest of the values whose condition holds; none where no condition does. */
export function highestOf<T extends Term<T>>(
  first: { readonly when: YesNo; readonly gives: T },
  ...rest: readonly { readonly when: YesNo; readonly gives: T }[]
): T {
  const all = [first, ...rest];
  const { type } = branchType(all.map(({ gives }) => gives));
  const of: Case[] = all.map((one) => ({ when: one.when.expression, gives: one.gives.expression }));
  return first.gives.like({ op: 'highest', of, type });
}

/** A named line of the reasoning with the clause that it comes from. */
export function step<T extends Term<T>>(title: string, clause: string | Clause, value: T): T {
  const expression: Expression = {
    op: 'step',
    title,
    clause: typeof clause === 'string' ? { clause } : clause,
    value: value.expression,
    type: value.expression.type,
  };
  return value.like(expression);
}

/** `instead` where `value` was not given or does not apply. */
export function fallback<T extends Term<T>>(value: T, instead: T): T {
  const { type } = branchType([value, instead]);
  return value.like({ op: 'fallback', value: value.expression, instead: instead.expression, type });
}
