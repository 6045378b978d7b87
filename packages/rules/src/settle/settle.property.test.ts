import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../explain/explain.ts';
import { readInput } from '../input/read-input.ts';
import type { InnerRecord } from '../model/type.ts';
import { anyDay, anyInput } from '../random-input.testing.ts';
import { anyRule } from '../random-rule.testing.ts';
import { type Outlook, settle } from './settle.ts';

const long = process.env.ZHENGLING_LONG !== undefined;

const atMost = (low: unknown, high: unknown): boolean => {
  if (low === null || high === null) return true;
  return typeof low === 'number' && typeof high === 'number' ? low <= high : String(low) <= String(high);
};

const cases = anyRule.chain((rule) =>
  fc.record({
    rule: fc.constant(rule),
    input: anyInput(rule),
    on: anyDay,
    order: fc.shuffledSubarray(Object.keys(rule.inputs), { minLength: Object.keys(rule.inputs).length }),
  }),
);

describe('settle on random rules', () => {
  test('what is certain comes true, and what comes out lies within the bounds at every stage', () => {
    fc.assert(
      fc.property(cases, ({ rule, input, on, order }) => {
        const read = readInput(rule, input);
        if (!read.ok) return;
        const truth = explain(rule, read.value, { on });
        let known: InnerRecord = Object.fromEntries(
          order.map((name) => [
            name,
            rule.inputs[name]?.default === undefined ? null : (read.value[name] ?? null),
          ]),
        );
        const missing = order.filter((name) => (read.value[name] ?? null) === null);
        const depends = missing.length > 0;
        for (const name of order) {
          known = { ...known, [name]: read.value[name] ?? null };
          const { outputs } = settle(rule, known, { on });
          for (const [output, outlook] of Object.entries(outputs)) {
            if (depends && truth.partial[output] === undefined) continue;
            expect({
              output,
              outlook,
              truth: truth.partial[output],
              holds: holds(outlook, output),
            }).toMatchObject({
              holds: true,
            });
          }
        }

        function holds(outlook: Outlook, output: string): boolean {
          if (truth.problems.some((problem) => problem.output === output)) return !outlook.certain;
          const by = truth.discretionary.find((one) => one.output === output);
          if (by !== undefined)
            return (
              outlook.decided && atMost(outlook.atLeast, by.atLeast) && atMost(by.atMost, outlook.atMost)
            );
          const value = truth.partial[output] ?? null;
          if (value === null) return outlook.mayNotApply;
          if (outlook.certain) return JSON.stringify(outlook.value) === JSON.stringify(value);
          if (typeof value === 'number')
            return atMost(outlook.atLeast, value) && atMost(value, outlook.atMost);
          if (typeof value === 'string' && outlook.among.length > 0) return outlook.among.includes(value);
          if (typeof value === 'string')
            return atMost(outlook.atLeast, value) && atMost(value, outlook.atMost);
          return Array.isArray(value) ? value.every((one) => outlook.among.includes(String(one))) : true;
        }
      }),
      { numRuns: long ? 5000 : 60, seed: 20261120 },
    );
  });
});
