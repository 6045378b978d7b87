import type { Expression } from '../model/expression.ts';
import type { Input, Parameter } from '../model/rule.ts';

/** What a term stands for where it was declared: an input, a field of a list's things, or a dated parameter. */
export type Declaration =
  | { readonly as: 'input' | 'item'; readonly name: string; readonly input: Input }
  | { readonly as: 'parameter'; readonly name: string; readonly parameter: Parameter };

/**
 * A typed piece of a rule. Terms are how a rule is written; what they build is an `Expression`.
 * `Self` is the class itself, so that branches give back the type that went in.
 */
export interface Term<Self> {
  readonly expression: Expression;
  /** Set on terms made by `money('…')`, `parameter('…')` and the like, and on nothing made from them. */
  readonly declaration: Declaration | null;
  /** A term of the same type with another expression. */
  like(expression: Expression): Self;
}

/** Any term. */
export type AnyTerm = Term<unknown>;
