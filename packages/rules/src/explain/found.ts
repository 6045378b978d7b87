import type { Step } from '../model/evaluation.ts';
import type { Expression } from '../model/expression.ts';
import type { Inner } from '../model/type.ts';
import { type Absent, present, prevailing, type Result } from '../value/result.ts';
import type { Context } from './context.ts';
import { type Line, lineOf } from './wording.ts';

/** What an expression came to, and the lines that say how. */
export interface Found {
  readonly result: Result;
  readonly steps: readonly Step[];
}

/** A number that is known to be one. */
export const plain = (value: Inner | undefined): number => (typeof value === 'number' ? value : 0);

/** What an expression came to, with its line in the reasoning over the lines of its parts. */
export function told(
  expression: Expression,
  context: Context,
  result: Result,
  children: readonly Step[],
  more: Line = {},
): Found {
  return { result, steps: lineOf(expression, context, result, children, more) };
}

/** Applies `compute` to the values of all parts; where one is absent the whole is. */
export function strict(
  expression: Expression,
  context: Context,
  parts: readonly Found[],
  compute: (values: readonly Inner[]) => Result,
): Found {
  const absent = firstAbsent(parts);
  const result = absent ?? compute(parts.map(({ result }) => (result.state === 'value' ? result.value : 0)));
  const steps = parts.flatMap((part) => part.steps);
  return told(expression, context, result, steps);
}

/** What holds up the whole, in the order error, missing, discretionary, none; null where every part has a value. */
export function firstAbsent(parts: readonly Found[]): Absent | null {
  const [first, ...rest] = parts.map(({ result }) => result).filter(isAbsent);
  return first === undefined ? null : prevailing(first, ...rest);
}

const isAbsent = (result: Result): result is Absent => result.state !== 'value';

/** Over the denominator of `to`. */
export function scaledTo(result: Result, from: Expression, to: Expression): Result {
  if (result.state !== 'value' || from.type.kind !== 'number' || to.type.kind !== 'number') return result;
  return present(plain(result.value) * (to.type.den / from.type.den));
}
