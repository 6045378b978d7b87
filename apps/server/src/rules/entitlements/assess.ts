import {
  type Circumstances,
  type Evaluation,
  explain,
  type InnerRecord,
  type Outlook,
  type Rule,
  type Settlement,
  type Step,
} from '@zhengling/rules';
import type { FoundRule } from '../find-rule.ts';
import { innerOf } from '../form/read-answers.ts';
import { settleKept } from '../settle-kept.ts';
import { entitlementQuestions, entitlementRules, nameOf } from './questions.ts';

/** What one rule comes to for whoever was described. */
export interface Claim {
  readonly found: FoundRule;
  /** Certain and more than nothing; open or for somebody to decide; certainly nothing. */
  readonly state: 'getting' | 'maybe' | 'not';
  /** Something that it asks was answered. */
  readonly touched: boolean;
  /** In the unit's own terms, where it is certain. */
  readonly amount: number | null;
  readonly evaluation: Evaluation;
  readonly settlement: Settlement;
  /** Why there is nothing. */
  readonly reasons: readonly string[];
  /** Names of the questions that still matter, the most telling first. */
  readonly missing: readonly string[];
}

/** Questions in the order in which to put them, with how many rules each helps most. */
export interface Rank {
  readonly name: string;
  readonly helps: number;
  readonly decides: boolean;
}

/**
 * A rule of which nothing was answered. What stands for an answer left out (no reports, no plans) says nothing of
 * somebody who was not asked: where every input has it, all are open.
 */
function blank(rule: Rule): InnerRecord {
  const inputs = Object.values(rule.inputs);
  return inputs.every((input) => input.default !== undefined)
    ? Object.fromEntries(Object.keys(rule.inputs).map((name) => [name, null]))
    : innerOf(rule, {});
}

/** Every entitlement for what was answered, by question name. */
export function assess(
  usable: Readonly<Record<string, unknown>>,
  circumstances: Circumstances,
): readonly Claim[] {
  return entitlementRules.map((found) => assessOne(found, usable, circumstances));
}

function assessOne(
  found: FoundRule,
  usable: Readonly<Record<string, unknown>>,
  circumstances: Circumstances,
): Claim {
  const { rule } = found;
  const given = Object.fromEntries(
    Object.keys(rule.inputs).flatMap((input) => {
      const name = nameOf(rule, input);
      return name in usable ? [[input, usable[name]] as const] : [];
    }),
  );
  const touched = Object.keys(given).length > 0;
  const input = touched ? innerOf(rule, given) : blank(rule);
  const evaluation = explain(rule, input, circumstances);
  const settlement = settleKept(rule, input, circumstances);
  const name = rule.entitlement ?? '';
  const outlook = settlement.outputs[name];
  const amount = amountOf(evaluation, outlook, name);
  const decided = outlook?.decided === true || evaluation.discretionary.some(({ output }) => output === name);
  const none = evaluation.partial[name] === null || (outlook?.certain === true && outlook.value === null);
  const certain = touched && !decided && (amount !== null || none);
  const state = !certain ? 'maybe' : amount !== null && amount > 0 ? 'getting' : 'not';
  return {
    found,
    state,
    touched,
    amount,
    evaluation,
    settlement,
    reasons: state === 'not' ? reasonsOf(evaluation, none) : [],
    missing: state === 'maybe' ? settlement.questions.map((question) => nameOf(rule, question.input)) : [],
  };
}

function amountOf(evaluation: Evaluation, outlook: Outlook | undefined, name: string): number | null {
  const value = evaluation.partial[name] ?? (outlook?.certain === true ? outlook.value : null);
  return typeof value === 'number' ? value : null;
}

/**
 * The questions to put next: for every open rule the one that narrows it most, those that help the most rules first,
 * then those that settle a rule whatever is answered, then what is quickly answered.
 */
export function rank(claims: readonly Claim[]): readonly Rank[] {
  const ranks = new Map<string, { helps: number; decides: boolean }>();
  const open = claims.filter(({ state }) => state === 'maybe');
  for (const { found, settlement } of open)
    settlement.questions.forEach((question, index) => {
      const name = nameOf(found.rule, question.input);
      const known = ranks.get(name) ?? { helps: 0, decides: false };
      known.helps += index === 0 ? 1 : 0;
      known.decides ||= question.decides;
      ranks.set(name, known);
    });
  const names = [...entitlementQuestions.keys()];
  return [...ranks]
    .map(([name, { helps, decides }]) => ({ name, helps, decides }))
    .sort(
      (a, b) =>
        b.helps - a.helps ||
        Number(b.decides) - Number(a.decides) ||
        effort(a.name) - effort(b.name) ||
        names.indexOf(a.name) - names.indexOf(b.name),
    );
}

function effort(name: string): number {
  const kind = entitlementQuestions.get(name)?.input.type.kind;
  return kind === 'yes-no' ? 0 : kind === 'choice' ? 1 : kind === 'number' ? 2 : 3;
}

/** The tests of the text that failed, the closest to the answers; where none did, what the result directly rests on. */
function reasonsOf(evaluation: Evaluation, none: boolean): readonly string[] {
  const failed = [...new Set(evaluation.trace.children.flatMap(failures))];
  if (failed.length > 0) return failed.slice(0, 4);
  if (none) return ['条文没有为这种情形规定金额'];
  const lines = evaluation.trace.children.flatMap(({ children }) => children.map(({ text }) => text));
  return lines.length > 0 ? [...new Set(lines)].slice(0, 4) : ['无论其余各项怎样，都没有金额'];
}

function failures(step: Step): readonly string[] {
  const inside = step.children.flatMap(failures);
  if (inside.length > 0) return inside;
  return step.value === false && step.clause !== null && !step.text.endsWith('（见上）') ? [step.text] : [];
}
