import type { Circumstances } from '../explain/explain.ts';
import type { Rule } from '../model/rule.ts';
import type { InnerRecord } from '../model/type.ts';
import { ladders } from './ladders.ts';
import { unreachable } from './unreachable.ts';
import { untested } from './untested.ts';

/** Something about a rule that its author should see, in Chinese, with the amount or branch concerned. */
export interface Finding {
  /** A ladder takes no step, or two, at an amount; a branch that nothing can take; a branch that no example takes. */
  readonly code: 'gap' | 'overlap' | 'unreachable' | 'untested';
  readonly output: string;
  readonly message: string;
}

export interface ReadExample {
  readonly input: InnerRecord;
  readonly circumstances: Circumstances;
}

/** Everything found; each only once, however often a shared part stands in the rule. */
export function lint(rule: Rule, examples: readonly ReadExample[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of [...ladders(rule), ...unreachable(rule), ...untested(rule, examples)]) {
    const key = `${finding.code} ${finding.message}`;
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}
