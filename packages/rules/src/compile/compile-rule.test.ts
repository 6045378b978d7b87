import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, anyInput, anyRule } from '../random-rule.testing.ts';
import { compileRule } from './compile-rule.ts';
import { computeByReasoning } from './computed.ts';

const runs = Number(process.env.ZHENGLING_RULE_RUNS ?? 400);

test('a compiled rule answers what the reasoning answers, for any rule and any input', () => {
  fc.assert(
    fc.property(
      anyRule.chain((rule) =>
        fc.record({
          rule: fc.constant(rule),
          on: anyDay,
          inputs: fc.array(anyInput(rule), { minLength: 5, maxLength: 12 }),
        }),
      ),
      ({ rule, on, inputs }) => {
        const circumstances = { on };
        const compiled = compileRule(rule, circumstances);
        const reasoned = computeByReasoning(rule, circumstances);
        for (const input of inputs)
          expect(JSON.stringify(compiled(input))).toEqual(JSON.stringify(reasoned(input)));
      },
    ),
    { seed: 20201116, numRuns: runs },
  );
});
