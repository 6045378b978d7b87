import { regulations } from '@zhengling/qijiang';
import {
  boundaryInputs,
  explain,
  type InnerRecord,
  type JsonValue,
  type Rule,
  readInput,
  toSql,
} from '@zhengling/rules';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { anyDay, anyInput } from '../../../../packages/rules/src/random-input.testing.ts';
import { anyRule } from '../../../../packages/rules/src/random-rule.testing.ts';
import { plain, tableOf } from '../../../../packages/rules/src/sql/rows.testing.ts';
import type { Database } from '../database/schema.ts';
import { testDatabases, testServers } from '../database/testing.ts';

const runs = process.env.ZHENGLING_LONG ? 1500 : 60;
/** Parts that stand in several places are written in each: what has grown longer is not run. */
const LONGEST = 60_000;

/** Inputs of the examples, and those on and beside every boundary around them. */
function rowsOf(rule: Rule, examples: readonly { readonly input: JsonValue }[]): readonly InnerRecord[] {
  const rows = new Map<string, InnerRecord>();
  for (const { input } of examples) {
    const read = readInput(rule, input);
    if (!read.ok) continue;
    for (const row of [read.value, ...boundaryInputs(rule, read.value, { on: rule.validity.from })])
      if (rows.size < 60) rows.set(JSON.stringify(row), row);
  }
  return [...rows.values()];
}

/** Whether the rule was in SQL; every row of it is compared with the reasoning. */
async function compare(
  db: Kysely<Database>,
  rule: Rule,
  rows: readonly InnerRecord[],
  on: string,
): Promise<boolean> {
  const written = toSql(rule, 'postgres', { on });
  if (!written.ok || rows.length === 0 || written.sql.value.length > LONGEST) return false;
  const { rows: found } = await sql<{ value: Record<string, unknown>; valid: boolean }>`${sql.raw(
    `SELECT ${written.sql.value} AS value, ${written.sql.valid} AS valid FROM ${tableOf(rule, rows, 'postgres')} ORDER BY row_at`,
  )}`.execute(db);
  expect(found.length).toBe(rows.length);
  found.forEach(({ value, valid }, at) => {
    const { partial } = explain(rule, rows[at] ?? {}, { on });
    expect({ row: rows[at], valid }).toEqual({ row: rows[at], valid: true });
    for (const [name, { expression }] of Object.entries(rule.outputs))
      expect({ row: rows[at], [name]: plain(value[name], expression.type) }).toEqual({
        row: rows[at],
        [name]: partial[name] ?? null,
      });
  });
  return true;
}

describe.each(testServers())('rules as SQL in $name', ({ options }) => {
  const databases = testDatabases(options);

  test('every rule comes to what explain comes to, on its examples and beside its boundaries', async () => {
    const db = await databases.create();
    const unsaid: string[] = [];
    for (const { rules, examples } of regulations)
      for (const rule of rules)
        if (!(await compare(db, rule, rowsOf(rule, examples[rule.id] ?? []), rule.validity.from)))
          unsaid.push(rule.id);
    expect(unsaid).toEqual([]);
  });

  test('so does any rule that it can say, for any valid input', async () => {
    const db = await databases.create();
    let said = 0;
    const withInputs = (rule: Rule) =>
      fc.record({
        rule: fc.constant(rule),
        on: anyDay,
        inputs: fc.array(anyInput(rule), { minLength: 6, maxLength: 14 }),
      });
    await fc.assert(
      fc.asyncProperty(anyRule.chain(withInputs), async ({ rule, on, inputs }) => {
        const rows = inputs.flatMap((input) => {
          const read = readInput(rule, input);
          return read.ok ? [read.value] : [];
        });
        if (await compare(db, rule, rows, on)) said += 1;
      }),
      { seed: 20201121, numRuns: runs },
    );
    expect(said).toBeGreaterThan(runs * 0.5);
  });
});
