import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batch, ROW } from './batch/batch.ts';
import { lengthOf } from './batch/column.ts';
import { columnErrors } from './batch/column-errors.ts';
import { jsonAt } from './batch/read-column.ts';
import { columnsOf } from './columns.testing.ts';
import { compileExplain } from './compile/compile-explain.ts';
import { compileRule } from './compile/compile-rule.ts';
import { type Computed, computeByReasoning } from './compile/computed.ts';
import { evaluate } from './explain/evaluate.ts';
import { contextOf, explain } from './explain/explain.ts';
import { readInput } from './input/read-input.ts';
import type { JsonValue, Rule } from './model/rule.ts';
import { anyDay, anyInput } from './random-input.testing.ts';
import { anyRule } from './random-rule.testing.ts';
import { toJson } from './value/display.ts';

/** Rules per property; `ZHENGLING_RULE_RUNS=20000 npx vitest run packages/rules/src/readings.test.ts` for a long run. */
const numRuns = Number(process.env.ZHENGLING_RULE_RUNS ?? 300);

const cases = anyRule.chain((rule) =>
  fc.record({
    rule: fc.constant(rule),
    circumstances: fc.record({ on: anyDay, knownOn: anyDay }, { requiredKeys: ['on'] }),
    inputs: fc.array(anyInput(rule), { minLength: 5, maxLength: 12 }),
  }),
);

/** -0 is 0 in JSON. */
const text = (value: unknown) => JSON.stringify(value);

describe('readings of a rule agree with its reasoning, for any rule and any input', () => {
  test('compile: value, what is missing, who decides, what cannot be computed, what is wrong with the input', () => {
    fc.assert(
      fc.property(cases, ({ rule, circumstances, inputs }) => {
        const compiled = compileRule(rule, circumstances);
        const reasoned = computeByReasoning(rule, circumstances);
        for (const input of inputs) expect(text(compiled(input))).toEqual(text(reasoned(input)));
      }),
      { seed: 20201116, numRuns },
    );
  });

  test('compiled explain: the same evaluation, and of each expression it passed the value that it has', () => {
    let kept = 0;
    fc.assert(
      fc.property(cases, ({ rule, circumstances, inputs }) => {
        const compiled = compileExplain(rule, circumstances);
        for (const input of inputs) {
          const found = compiled(input);
          const read = readInput(rule, input);
          if (!read.ok) {
            expect(text([found.errors, found.value, found.evaluation()])).toEqual(
              text([read.errors, null, null]),
            );
            continue;
          }
          const evaluation = explain(rule, read.value, circumstances);
          expect(text([found.value, found.evaluation()])).toEqual(text([evaluation.value, evaluation]));
          const context = contextOf(rule, read.value, circumstances);
          for (const { expression, value } of found.passed() ?? []) {
            const { result } = evaluate(expression, context);
            expect(result.state).toBe('value');
            if (result.state === 'value')
              expect(text(value)).toEqual(text(toJson(result.value, expression.type)));
            kept += 1;
          }
        }
      }),
      { seed: 20201120, numRuns },
    );
    expect(kept).toBeGreaterThan(numRuns * 10);
  });

  test('batch: the same row by row, over typed columns and over JSON', () => {
    fc.assert(
      fc.property(cases, ({ rule, circumstances, inputs }) => {
        const reasoned = computeByReasoning(rule, circumstances);
        const rows = inputs.filter((input) => columnsOf(rule, [input]) !== null);
        const good = rows.filter((row) => reasoned(row).errors.length === 0);
        const run = batch(rule, circumstances);
        for (const some of [rows, good]) agree(rule, run, some, reasoned);
      }),
      { seed: 20201117, numRuns },
    );
  });
});

function agree(
  rule: Rule,
  run: ReturnType<typeof batch>,
  rows: readonly JsonValue[],
  reasoned: (given: unknown) => Computed,
): void {
  const columns = columnsOf(rule, rows) ?? {};
  expect(columnErrors(rule, columns)).toEqual([]);
  const outcome = run(columns);
  if (!outcome.ok) throw new Error('the columns were refused');
  const { result } = outcome;
  expect(result.rows).toBe(rows.length);
  for (const [at, row] of rows.entries()) {
    const expected = reasoned(row);
    const value = Object.fromEntries(
      Object.entries(rule.outputs).map(([name, { expression, title }]) => {
        const column = result.columns[name];
        if (column === undefined) throw new Error(`no column ${name}`);
        expect(lengthOf(column)).toBe(rows.length);
        return [name, jsonAt(column, { title, type: expression.type }, at)];
      }),
    );
    const whole = Object.fromEntries(
      Object.keys(rule.outputs).map((name) => [name, expected.value?.[name] ?? null]),
    );
    expect(text(value)).toEqual(text(normalised(rule, whole)));
    expect(text(result.row(at))).toEqual(text(expected));
    const open = Object.values(whole).includes(null);
    const status =
      expected.errors.length > 0
        ? ROW.invalid
        : expected.value === null
          ? ROW.missing
          : open
            ? ROW.partial
            : ROW.value;
    expect(result.status[at]).toBe(status);
  }
}

/** Moments come back from columns in UTC. */
const normalised = (rule: Rule, value: Readonly<Record<string, JsonValue>>) =>
  Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      rule.outputs[name]?.expression.type.kind === 'moment' && typeof one === 'string'
        ? new Date(one).toISOString()
        : one,
    ]),
  );
