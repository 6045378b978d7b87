import type { Expression } from '../model/expression.ts';
import type { Inner } from '../model/type.ts';

/** What an expression came to: a value, or one of the four things that are none. */
export type Result = { readonly state: 'value'; readonly value: Inner } | Absent;

export type Absent =
  /** Not given: the inputs that it waits for. */
  | { readonly state: 'missing'; readonly inputs: readonly string[] }
  | { readonly state: 'none' }
  | { readonly state: 'discretion'; readonly by: Decider }
  | { readonly state: 'error'; readonly error: Failure };

interface Decider {
  readonly who: string;
  readonly about: string;
  readonly type: Expression['type'];
  /** Inside units; null without bound. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** Why a date could not be computed. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export const present = (value: Inner): Result => ({ state: 'value', value });
export const NONE: Absent = { state: 'none' };

const WEIGHT = { error: 3, missing: 2, discretion: 1, none: 0 } as const;

/** Of several absent operands the one that prevails: error, missing (all inputs together), discretionary, none. */
export function prevailing(first: Absent, ...rest: readonly Absent[]): Absent {
  return rest.reduce((one, other) => {
    if (one.state === 'missing' && other.state === 'missing')
      return { state: 'missing', inputs: [...new Set([...one.inputs, ...other.inputs])] };
    return WEIGHT[other.state] > WEIGHT[one.state] ? other : one;
  }, first);
}
