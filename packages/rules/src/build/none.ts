import type { Expression } from '../model/expression.ts';
import type { ValueType } from '../model/type.ts';
import { commonType } from './number-type.ts';
import type { Term } from './term.ts';

/** Not applicable: neither zero nor unknown. Stands in a branch; its type is that of the other branches. */
export const none = Symbol('none');
export type None = typeof none;

/** The first branch that is something, and the type that holds them all. */
export function branchType<T extends Term<T>>(
  branches: readonly (T | None)[],
): { readonly first: T; readonly type: ValueType } {
  const terms = branches.filter((branch) => branch !== none);
  const [first] = terms;
  if (first === undefined) throw new TypeError('every branch is none');
  const { type } = first.expression;
  return {
    first,
    type: type.kind === 'number' ? commonType(terms.map(({ expression }) => expression)) : type,
  };
}

export const branchExpression = <T extends Term<T>>(branch: T | None, type: ValueType): Expression =>
  branch === none ? { op: 'none', type } : branch.expression;
