import {
  type Evaluation,
  explain,
  type InnerRecord,
  type Outlook,
  type Rule,
  readInput,
  settle,
} from '@zhengling/rules';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regulations } from './index.ts';

const long = process.env.ZHENGLING_LONG !== undefined;

/** Whether what came out lies within what was foretold. */
function within(outlook: Outlook, evaluation: Evaluation, output: string): boolean {
  const decided = evaluation.discretionary.find((one) => one.output === output);
  if (decided !== undefined)
    return (
      outlook.decided && atMost(outlook.atLeast, decided.atLeast) && atMost(decided.atMost, outlook.atMost)
    );
  if (evaluation.problems.some((problem) => problem.output === output)) return !outlook.certain;
  const value = evaluation.partial[output] ?? null;
  if (value === null) return outlook.mayNotApply;
  if (outlook.certain) return JSON.stringify(outlook.value) === JSON.stringify(value);
  if (typeof value === 'number' || (typeof value === 'string' && outlook.among.length === 0))
    return atMost(outlook.atLeast, value) && atMost(value, outlook.atMost);
  if (typeof value === 'string') return outlook.among.includes(value);
  return Array.isArray(value) ? value.every((one) => outlook.among.includes(String(one))) : true;
}

const atMost = (low: unknown, high: unknown): boolean =>
  low === null ||
  high === null ||
  (typeof low === typeof high && String(low).length >= 0 && compare(low, high));

function compare(low: unknown, high: unknown): boolean {
  if (typeof low === 'number' && typeof high === 'number') return low <= high;
  return String(low) <= String(high);
}

/** Whether the second says at least as much as the first. */
function tighter(before: Outlook, after: Outlook): boolean {
  return (
    (!before.certain || after.certain) &&
    (before.mayNotApply || !after.mayNotApply) &&
    (before.atLeast === null || after.atLeast === null || compare(before.atLeast, after.atLeast)) &&
    (before.atMost === null || after.atMost === null || compare(after.atMost, before.atMost)) &&
    after.among.every((one) => before.among.includes(one))
  );
}

describe.each(regulations.filter(({ rules }) => rules.length > 0))('$slug', ({ rules, examples }) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: the bounds hold the truth and tighten as answers come',
    (id, rule) => {
      const on = rule.validity.from;
      const inputs = (examples[id] ?? []).flatMap(({ input, missing }) => {
        const read = readInput(rule, input);
        return read.ok && missing === undefined ? [read.value] : [];
      });
      if (inputs.length === 0) return;
      fc.assert(
        fc.property(
          fc.constantFrom(...inputs),
          fc.shuffledSubarray(Object.keys(rule.inputs), { minLength: Object.keys(rule.inputs).length }),
          (whole, order) => {
            const truth = explain(rule, whole, { on });
            if (truth.value === null) return;
            let known: InnerRecord = open(rule, whole, order);
            let before = settle(rule, known, { on });
            for (const name of [null, ...order]) {
              if (name !== null) known = { ...known, [name]: whole[name] ?? null };
              const after = settle(rule, known, { on });
              for (const [output, outlook] of Object.entries(after.outputs)) {
                if (truth.partial[output] === undefined && rule.outputs[output]?.whereGiven === true)
                  continue;
                const was = before.outputs[output];
                expect({ known, output, outlook, within: within(outlook, truth, output) }).toMatchObject({
                  within: true,
                });
                if (was !== undefined)
                  expect({ known, output, was, outlook, tighter: tighter(was, outlook) }).toMatchObject({
                    tighter: true,
                  });
              }
              before = after;
            }
          },
        ),
        { numRuns: long ? 200 : 6, seed: 20261120 },
      );
    },
  );
});

/** The input with everything open that is given in the whole one. */
function open(rule: Rule, whole: InnerRecord, order: readonly string[]): InnerRecord {
  return Object.fromEntries(
    order.map((name) => [name, rule.inputs[name]?.default === undefined ? null : (whole[name] ?? null)]),
  );
}
