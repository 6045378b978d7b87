import {
  type Circumstances,
  type Evaluation,
  explain,
  type Flip,
  flips,
  type InnerRecord,
  type Output,
  type Rule,
  type Settlement,
} from '@zhengling/rules';
import type { OutcomeView, ResultView } from '@zhengling/web/site';
import type { ClauseLinks, ClauseRef } from './clause-links.ts';
import { idOf, otherwise } from './form/field-views.ts';
import { settleKept } from './settle-kept.ts';
import { stepViews } from './step-views.ts';
import { boundsWords, isMoney, valueWords } from './value-words.ts';

/** A rule evaluated, settled and turned over. */
export interface Findings {
  readonly rule: Rule;
  /** Names of the inputs that were answered. */
  readonly answered: ReadonlySet<string>;
  readonly evaluation: Evaluation;
  readonly settlement: Settlement;
  readonly flips: readonly Flip[];
}

/** Changes shown at most. */
const MOST_FLIPS = 12;

export function findingsOf(
  rule: Rule,
  input: InnerRecord,
  answered: ReadonlySet<string>,
  circumstances: Circumstances,
): Findings {
  const evaluation = explain(rule, input, circumstances);
  return {
    rule,
    answered,
    evaluation,
    settlement: settleKept(rule, input, circumstances),
    flips: evaluation.value === null ? [] : flips(rule, input, circumstances).slice(0, MOST_FLIPS),
  };
}

/** Everything that an outcome cites. */
export const citedBy = ({ evaluation, rule }: Findings): readonly ClauseRef[] => [
  ...evaluation.citations,
  ...rule.interpretations.map(({ clause }) => ({ document: rule.document, clause })),
];

/** `href` is where an input is asked. */
export function outcomeView(
  findings: Findings,
  links: ClauseLinks,
  href: (input: string) => string,
): OutcomeView {
  const { rule, evaluation, settlement, answered } = findings;
  const results = outputsInOrder(rule).map(([name, output]) => resultOf(findings, name, output));
  const done = settlement.settled || evaluation.value !== null;
  const next = done ? null : nextWords(settlement);
  const [headline] = results;
  return {
    results,
    next,
    status: [headline === undefined ? '' : `${headline.title}：${headline.text}`, next ?? '']
      .filter((part) => part !== '')
      .join('；'),
    missing: done ? [] : missingOf(findings, href),
    assumed: Object.entries(rule.inputs).flatMap(([name, input]) => {
      const text = answered.has(name) ? null : otherwise(input);
      return text === null ? [] : [{ title: input.title, text, href: href(name) }];
    }),
    decisions: evaluation.discretionary.map(({ output, about, who, atLeast, atMost }) => ({
      about,
      who,
      bounds: decisionBounds(rule.outputs[output], atLeast, atMost),
    })),
    problems: evaluation.problems,
    flips: findings.flips.map(({ text }) => text),
    steps: answered.size === 0 ? [] : stepViews(evaluation.trace.children, links),
    interpretations: rule.interpretations.map(({ clause, reading, reason }) => ({
      clause: links.clause({ document: rule.document, clause }),
      reading,
      reason,
    })),
  };
}

/** What somebody may get comes first, then money, then as the rule has them. */
function outputsInOrder(rule: Rule): readonly (readonly [string, Output])[] {
  const outputs = Object.entries(rule.outputs);
  const first =
    rule.entitlement ??
    outputs.find(([, { expression, whereGiven }]) => isMoney(expression.type) && !whereGiven)?.[0];
  return [...outputs.filter(([name]) => name === first), ...outputs.filter(([name]) => name !== first)];
}

export function resultOf(
  { evaluation, settlement }: Pick<Findings, 'evaluation' | 'settlement'>,
  name: string,
  output: Output,
): ResultView {
  const { title } = output;
  const value = evaluation.partial[name];
  const outlook = settlement.outputs[name];
  const decision = evaluation.discretionary.find((one) => one.output === name);
  const problem = evaluation.problems.find((one) => one.output === name);
  if (problem !== undefined) return { title, text: '无法计算', also: null, state: 'error' };
  if (decision !== undefined) {
    const bounds = decisionBounds(output, decision.atLeast, decision.atMost);
    return {
      title,
      text: `由${decision.who}确定`,
      also: bounds,
      state: 'decided',
    };
  }
  if (value === null) return { title, text: '不适用', also: null, state: 'none' };
  if (value !== undefined) return { title, ...valueWords(output, value), state: 'certain' };
  if (outlook?.certain === true)
    return outlook.value === null
      ? { title, text: '不适用', also: null, state: 'none' }
      : { title, ...valueWords(output, outlook.value), state: 'certain' };
  const bounds = outlook === undefined ? null : boundsWords(output, outlook);
  return bounds === null
    ? { title, text: '还不能确定', also: null, state: 'open' }
    : { title, text: bounds, also: null, state: 'bounds' };
}

function nextWords({ questions }: Settlement): string | null {
  const [first] = questions;
  if (first === undefined) return null;
  return first.decides || questions.length === 1
    ? '再答一题就能确定'
    : `还有 ${questions.length} 题会影响结果，最多再答 ${questions.length} 题`;
}

function missingOf({ rule, evaluation, settlement }: Findings, href: (input: string) => string) {
  const rank = new Map(settlement.questions.map(({ input }, index) => [input, index]));
  const order = (path: string) => rank.get(path.replace(/\[.*$/, '')) ?? rank.size;
  return evaluation.missing
    .toSorted((a, b) => order(a) - order(b))
    .map((path) => missingOne(rule, path, href));
}

/** `inventions[1].offices` → 获得授权的发明第2项：授予发明专利权的国家或地区 */
function missingOne(rule: Rule, path: string, href: (input: string) => string) {
  const [, list = path, index, field] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  const input = rule.inputs[list];
  const title = input?.title ?? list;
  if (index === undefined || field === undefined) return { href: href(list), title };
  return {
    href: `#${idOf(`${list}.${index}.${field}`)}`,
    title: `${title}第${Number(index) + 1}项：${input?.fields?.[field]?.title ?? field}`,
  };
}

function decisionBounds(
  output: Output | undefined,
  atLeast: Evaluation['partial'][string] | undefined,
  atMost: Evaluation['partial'][string] | undefined,
): string | null {
  if (output === undefined) return null;
  const words = (value: typeof atLeast) =>
    value === null || value === undefined ? null : valueWords(output, value);
  const low = atLeast === 0 ? null : words(atLeast);
  const high = words(atMost);
  const parts = [
    low === null ? null : `至少 ${low.also ?? low.text}`,
    high === null ? null : `至多 ${high.also ?? high.text}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('，');
}
