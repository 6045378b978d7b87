import type { Problem } from '../problem.ts';

/** A request that was understood and refused: a problem with its HTTP status; `code` is a name like `sign-in-failed`. */
export interface Refusal extends Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429;
  /** The form field at fault, where there is one. */
  readonly field?: string;
  /** Seconds to wait, only with 429. */
  readonly retryAfter?: number;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
});
