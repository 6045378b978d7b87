import {
  batch,
  boundaryInputs,
  type Columns,
  compileRule,
  deserialise,
  explain,
  type JsonValue,
  type Rule,
  readInput,
  serialise,
  toJson,
} from '@zhengling/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regulations } from './index.ts';

/** Mixed rows per rule; `ZHENGLING_RULE_RUNS=20000 npx vitest run packages/qijiang/src/readings.test.ts` for a long run. */
const mixes = Number(process.env.ZHENGLING_RULE_RUNS ?? 200);

type Row = Readonly<Record<string, JsonValue>>;

/** What `compile` and `batch` are measured against, by the reasoning. */
function reasoned(rule: Rule, row: Row, on: string) {
  const read = readInput(rule, row);
  if (!read.ok) return { value: null, missing: [], discretionary: [], problems: [], errors: read.errors };
  const { value, missing, discretionary, problems } = explain(rule, read.value, { on });
  return { value, missing, discretionary, problems, errors: [] };
}

/** The examples of a rule, and every input on and beside a boundary around each. */
function rowsAround(rule: Rule, inputs: readonly JsonValue[], on: string): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const given of inputs) {
    const read = readInput(rule, given);
    if (!read.ok) continue;
    for (const inner of [read.value, ...boundaryInputs(rule, read.value, { on })]) {
      const row = Object.fromEntries(
        Object.entries(rule.inputs).map(([name, { type }]): [string, JsonValue] => {
          const value = inner[name] ?? null;
          return [name, value === null ? null : toJson(value, type)];
        }),
      );
      rows.set(JSON.stringify(row), row);
    }
  }
  return [...rows.values()];
}

/** Rows whose every field is taken from some row. */
function mixedRows(rule: Rule, rows: readonly Row[]): readonly Row[] {
  const fields = Object.fromEntries(
    Object.keys(rule.inputs).map((name) => {
      const values = new Map(rows.map((row) => [JSON.stringify(row[name]), row[name] ?? null]));
      return [name, fc.constantFrom<JsonValue>(null, ...values.values())];
    }),
  );
  return fc.sample(fc.record<Record<string, JsonValue>>(fields), { seed: 20211118, numRuns: mixes });
}

const withRules = regulations.filter(({ rules }) => rules.length > 0);

describe.each(withRules)(
  '$slug: compile and batch answer what the reasoning answers',
  ({ rules, examples }) => {
    test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
      const given = examples[id] ?? [];
      for (const on of new Set([rule.validity.from, ...given.flatMap((one) => one.on ?? [])])) {
        const around = rowsAround(
          rule,
          given.map(({ input }) => input),
          on,
        );
        const rows = [...around, ...mixedRows(rule, around)];
        const expected = rows.map((row) => JSON.stringify(reasoned(rule, row, on)));
        const compiled = compileRule(rule, { on });
        expect(rows.map((row) => JSON.stringify(compiled(row)))).toEqual(expected);
        const columns: Columns = Object.fromEntries(
          Object.keys(rule.inputs).map((name) => [
            name,
            { kind: 'json', values: rows.map((row) => row[name] ?? null) },
          ]),
        );
        const outcome = batch(rule, { on })(columns);
        if (!outcome.ok) throw new Error(outcome.errors[0]?.message);
        const { result } = outcome;
        for (const [at, row] of rows.entries()) {
          expect(JSON.stringify(result.row(at))).toBe(expected[at]);
          const { value } = reasoned(rule, row, on);
          for (const [name, { expression }] of Object.entries(rule.outputs))
            if (expression.type.kind === 'number') {
              const column = result.columns[name];
              const cell = column?.kind === 'number' ? column.values[at] : undefined;
              expect(cell ?? Number.NaN).toBe(value?.[name] ?? Number.NaN);
            }
        }
        expect(deserialise(JSON.parse(JSON.stringify(serialise(rule))))).toEqual({ ok: true, rule });
      }
    });
  },
);
