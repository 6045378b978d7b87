import { type Circumstances, explain } from '../explain/explain.ts';
import type { InputError } from '../input/input-error.ts';
import { readInput } from '../input/read-input.ts';
import type { Discretion, Problem } from '../model/evaluation.ts';
import type { JsonValue, Rule } from '../model/rule.ts';

/** What a rule came to without its reasoning: the same as in the `Evaluation` of `explain`, or what is wrong with the input. */
export interface Computed {
  readonly value: Readonly<Record<string, JsonValue>> | null;
  readonly missing: readonly string[];
  readonly discretionary: readonly Discretion[];
  readonly problems: readonly Problem[];
  /** As told by `readInput`; where there is one nothing was computed. */
  readonly errors: readonly InputError[];
}

/** By the reasoning itself: what the fast readings leave rows to. */
export function computeByReasoning(rule: Rule, circumstances: Circumstances): (given: unknown) => Computed {
  return (given) => {
    const read = readInput(rule, given);
    if (!read.ok) return { value: null, missing: [], discretionary: [], problems: [], errors: read.errors };
    const { value, missing, discretionary, problems } = explain(rule, read.value, circumstances);
    return { value, missing, discretionary, problems, errors: [] };
  };
}
