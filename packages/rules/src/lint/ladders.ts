import { phrase } from '../explain/phrase.ts';
import { rangeWords } from '../explain/wording.ts';
import { walk } from '../model/children.ts';
import type { Expression, LadderStep } from '../model/expression.ts';
import type { Rule } from '../model/rule.ts';
import { rangeOf } from '../prove/range.ts';
import { display } from '../value/display.ts';
import type { Finding } from './lint.ts';

type Ladder = Extract<Expression, { op: 'ladder' }>;

/** Amounts that no step of a ladder takes, and amounts that two take. */
export function* ladders(rule: Rule): Generator<Finding> {
  for (const [output, { expression }] of Object.entries(rule.outputs))
    for (const node of walk(expression)) if (node.op === 'ladder') yield* faultsOf(node, rule, output);
}

function* faultsOf(ladder: Ladder, rule: Rule, output: string): Generator<Finding> {
  const range = rangeOf(ladder.on, rule);
  const name = phrase(ladder.on, rule);
  const shown = (n: number) => display(n, ladder.on.type);
  for (const [low, high] of gaps(ladder.steps, range.low, range.high))
    yield {
      code: 'gap',
      output,
      message: `“${name}”为 ${shown(low)}${high > low ? ` 到 ${shown(high)}` : ''} 时没有规定`,
    };
  for (const [index, step] of ladder.steps.entries())
    for (const other of ladder.steps.slice(index + 1)) {
      const low = Math.max(lowest(step), lowest(other), range.low);
      const high = Math.min(highest(step), highest(other), range.high);
      if (low <= high)
        yield {
          code: 'overlap',
          output,
          message: `“${name}”为 ${shown(low)} 时，“${rangeWords(ladder.on, step)}”和“${rangeWords(ladder.on, other)}”都适用`,
        };
    }
}

const lowest = ({ from, fromIncluded }: LadderStep): number =>
  from === null ? Number.NEGATIVE_INFINITY : fromIncluded ? from : from + 1;
const highest = ({ to, toIncluded }: LadderStep): number =>
  to === null ? Number.POSITIVE_INFINITY : toIncluded ? to : to - 1;

function gaps(
  steps: readonly LadderStep[],
  low: number,
  high: number,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let next = low;
  for (const step of [...steps].sort((a, b) => lowest(a) - lowest(b))) {
    if (lowest(step) > next) found.push([next, Math.min(lowest(step) - 1, high)]);
    next = Math.max(next, highest(step) + 1);
    if (next > high) return found;
  }
  return next <= high ? [...found, [next, high]] : found;
}
