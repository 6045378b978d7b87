import type { Expression } from '../model/expression.ts';
import type { Rule } from '../model/rule.ts';
import { type Range, rangeOf } from './range.ts';

/**
 * Numbers up to here are exact, and so are twice a number and one (what rounding at the half computes with).
 * A rule whose numbers stay below needs no check while it runs.
 */
const LARGEST = 2 ** 52;

/** Null where every number of the rule stays exact for all inputs within their bounds; otherwise what grows too large. */
export function provedWithin(rule: Rule): string | null {
  for (const [name, { expression }] of Object.entries(rule.outputs)) {
    let worst: string | null = null;
    rangeOf(expression, rule, (node: Expression, { low, high }: Range) => {
      if (worst === null && (low < -LARGEST || high > LARGEST))
        worst = `in output ${name}, ${node.op} can reach ${Math.max(-low, high)}: narrow the bounds of its inputs`;
    });
    if (worst !== null) return worst;
  }
  return null;
}
