import type { Input, Rule } from '@zhengling/rules';
import { everyRule, type FoundRule } from '../find-rule.ts';

/** What one rule asks, under the name by which it is asked once for all. */
export interface Question {
  /** In the address and in JSON: `owner` where several rules ask it, else `patent_owner`. */
  readonly name: string;
  readonly input: Input;
  readonly uses: readonly { readonly rule: Rule; readonly input: string }[];
}

/** The rules that say what somebody may get. */
export const entitlementRules: readonly FoundRule[] = everyRule.filter(
  ({ rule }) => rule.entitlement !== undefined,
);

/**
 * Everything that the rules ask, each thing once: inputs of the same name, title and type are one question. Only what
 * several rules ask goes by its own name, so that a rule added later changes no other address.
 */
function questionsOf(rules: readonly Rule[]): readonly Question[] {
  const asked = new Map<string, { readonly input: Input; readonly uses: Question['uses'][number][] }>();
  for (const rule of rules)
    for (const [name, input] of Object.entries(rule.inputs)) {
      const key = JSON.stringify([name, input.title, input.type, input.default ?? null]);
      const known = asked.get(key);
      if (known === undefined) asked.set(key, { input, uses: [{ rule, input: name }] });
      else known.uses.push({ rule, input: name });
    }
  const taken = new Set<string>();
  return [...asked.values()].map(({ input, uses }) => {
    const [first] = uses;
    const own = first?.input ?? '';
    const [slug = '', rule = ''] = (first?.rule.id ?? '').split('/');
    const candidates = [...(uses.length > 1 ? [own] : []), `${rule}_${own}`, `${slug}-${rule}_${own}`];
    const name = candidates.find((candidate) => !taken.has(candidate)) ?? own;
    taken.add(name);
    return { name, input, uses };
  });
}

/** The questions about what somebody may get, by name. */
export const entitlementQuestions: ReadonlyMap<string, Question> = new Map(
  questionsOf(entitlementRules.map(({ rule }) => rule)).map((question) => [question.name, question] as const),
);

/** The same as the inputs of one form. */
export const entitlementInputs: Readonly<Record<string, Input>> = Object.fromEntries(
  [...entitlementQuestions.values()].map(({ name, input }) => [name, input] as const),
);

/** The name under which an input of a rule is asked. */
export function nameOf(rule: Rule, input: string): string {
  for (const { name, uses } of entitlementQuestions.values())
    if (uses.some((use) => use.rule === rule && use.input === input)) return name;
  return input;
}
