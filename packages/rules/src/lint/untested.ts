import { evaluate } from '../explain/evaluate.ts';
import { type Circumstances, contextOf } from '../explain/explain.ts';
import { phrase } from '../explain/phrase.ts';
import { rangeWords } from '../explain/wording.ts';
import { childrenOf } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import type { Rule } from '../model/rule.ts';
import type { InnerRecord } from '../model/type.ts';
import type { Finding } from './lint.ts';

/** Branches that no example takes: of choices, of matches, of ladders, and both sides of every test. */
export function* untested(
  rule: Rule,
  examples: readonly { readonly input: InnerRecord; readonly circumstances: Circumstances }[],
): Generator<Finding> {
  const contexts = examples.map(({ input, circumstances }) => contextOf(rule, input, circumstances));
  const ways = (part: Expression): readonly unknown[] =>
    contexts.map((context) => {
      const { result } = evaluate(part, context);
      return result.state === 'value' ? result.value : null;
    });
  for (const [output, { expression }] of Object.entries(rule.outputs))
    for (const node of outsideLists(expression))
      for (const branch of branchesOf(node, rule))
        if (!ways(branch.on).some(branch.taken))
          yield { code: 'untested', output, message: `没有例子走到：${branch.name}` };
}

interface Branch {
  readonly name: string;
  readonly on: Expression;
  taken(value: unknown): boolean;
}

function branchesOf(node: Expression, rule: Rule): readonly Branch[] {
  switch (node.op) {
    case 'match':
      return Object.keys(node.cases).map((value) => ({
        name: `${phrase(node.on, rule)}为“${value}”`,
        on: node.on,
        taken: (came) => came === value,
      }));
    case 'choose':
    case 'highest':
      return (node.op === 'choose' ? node.cases : node.of)
        .filter(({ when }) => when.op !== 'constant')
        .flatMap(({ when }) => [
          { name: `${phrase(when, rule)}：成立`, on: when, taken: (came) => came === true },
          { name: `${phrase(when, rule)}：不成立`, on: when, taken: (came) => came === false },
        ]);
    case 'collect':
      return node.of.map(({ when, value }) => ({
        name: `得出“${value}”`,
        on: when,
        taken: (came) => came === true,
      }));
    case 'ladder':
      return node.steps.map((step) => ({
        name: `${phrase(node.on, rule)}属于“${rangeWords(node.on, step)}”`,
        on: node.on,
        taken: (came) =>
          typeof came === 'number' &&
          (step.from === null || (step.fromIncluded ? came >= step.from : came > step.from)) &&
          (step.to === null || (step.toIncluded ? came <= step.to : came < step.to)),
      }));
    default:
      return [];
  }
}

function outsideLists(expression: Expression): readonly Expression[] {
  return expression.op === 'fold'
    ? []
    : [expression, ...childrenOf(expression).flatMap((child) => outsideLists(child))];
}
