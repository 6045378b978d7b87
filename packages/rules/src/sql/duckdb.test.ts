import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explain } from '../explain/explain.ts';
import { readInput } from '../input/read-input.ts';
import type { Rule } from '../model/rule.ts';
import { anyDay, anyInput } from '../random-input.testing.ts';
import { anyRule } from '../random-rule.testing.ts';
import { plain, tableOf } from './rows.testing.ts';
import { toSql } from './to-sql.ts';

const runs = Number(process.env.ZHENGLING_RULE_RUNS ?? (process.env.ZHENGLING_LONG ? 3000 : 120));

/** Parts that stand in several places are written in each: what has grown longer is not run. */
const LONGEST = 100_000;

let instance: DuckDBInstance;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
});
afterAll(() => instance.closeSync());

async function rowsOf(sql: string): Promise<readonly Record<string, unknown>[]> {
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'Asia/Shanghai'");
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}

test('SQL in DuckDB comes to what explain comes to, for any rule it can say and any valid input', async () => {
  let said = 0;
  let asked = 0;
  const withInputs = (rule: Rule) =>
    fc.record({
      rule: fc.constant(rule),
      on: anyDay,
      inputs: fc.array(anyInput(rule), { minLength: 10, maxLength: 24 }),
    });
  await fc.assert(
    fc.asyncProperty(anyRule.chain(withInputs), async ({ rule, on, inputs }) => {
      const rows = inputs.flatMap((input) => {
        const read = readInput(rule, input);
        return read.ok ? [read.value] : [];
      });
      const written = toSql(rule, 'duckdb', { on });
      asked += 1;
      if (!written.ok || rows.length === 0 || written.sql.value.length > LONGEST) return;
      said += 1;
      const fields = Object.entries(written.sql.outputs).map(([name, sql]) => `${sql} AS "${name}"`);
      const found = await rowsOf(
        `SELECT ${written.sql.valid} AS valid, ${fields.join(', ')} FROM ${tableOf(rule, rows, 'duckdb')} ORDER BY row_at`,
      );
      expect(found.length).toBe(rows.length);
      found.forEach((record, at) => {
        const { partial } = explain(rule, rows[at] ?? {}, { on });
        expect(record.valid).toBe(true);
        for (const [name, { expression }] of Object.entries(rule.outputs))
          expect({ [name]: plain(record[name], expression.type) }).toEqual({ [name]: partial[name] ?? null });
      });
    }),
    { seed: 20201119, numRuns: runs },
  );
  expect(said).toBeGreaterThan(asked * 0.6);
});
