import { knownOn as calendarKnownOn, nationalCalendar } from '@zhengling/calendar';
import type { Circumstances } from '../explain/explain.ts';
import { readInput } from '../input/read-input.ts';
import type { Expression } from '../model/expression.ts';
import { versionOf } from '../model/in-force.ts';
import type { Rule } from '../model/rule.ts';
import type { InnerRecord } from '../model/type.ts';
import { type Range, rangeOf } from '../prove/range.ts';
import { surveyOf } from './dictionary.ts';
import type { Sources } from './emission.ts';

/** What code for a rule is written from, but for its inputs; and the inputs where nothing is given. */
export type Prepared = Omit<Sources, 'input' | 'list' | 'bail'> & { readonly usual: InnerRecord };

const LAST = '9999-12-31';

/** Null where a default of the rule is not valid by its own bounds: then every row is an error or has it given. */
export function prepare(
  rule: Rule,
  { on, knownOn, calendar = nationalCalendar }: Circumstances,
): Prepared | null {
  const usual = readInput(rule, {});
  if (!usual.ok) return null;
  const ranges = new Map<Expression, Range>();
  for (const { expression } of Object.values(rule.outputs))
    rangeOf(expression, rule, (node, range) => {
      const known = ranges.get(node);
      ranges.set(
        node,
        known === undefined
          ? range
          : { low: Math.min(known.low, range.low), high: Math.max(known.high, range.high) },
      );
    });
  return {
    ...surveyOf(rule),
    rule,
    on,
    calendar: knownOn === undefined ? calendar : calendarKnownOn(calendar, knownOn),
    version: (name) => {
      const parameter = rule.parameters[name];
      if (parameter === undefined) throw new TypeError(`${rule.id} has no parameter ${name}`);
      return versionOf(parameter, on, knownOn ?? LAST);
    },
    ranges,
    usual: usual.value,
  };
}
