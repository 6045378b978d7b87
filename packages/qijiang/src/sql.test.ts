import { DuckDBInstance } from '@duckdb/node-api';
import {
  boundaryInputs,
  explain,
  type InnerRecord,
  type JsonValue,
  type Rule,
  readInput,
  toJson,
  toSql,
  type ValueType,
} from '@zhengling/rules';
import { describe, expect, test } from 'vitest';
import { regulations } from './index.ts';

/** Inputs of the examples, and those on and beside every boundary around them. */
function rowsOf(rule: Rule, examples: readonly { input: JsonValue; on?: string }[]): readonly InnerRecord[] {
  const on = rule.validity.from;
  const rows = new Map<string, InnerRecord>();
  for (const { input } of examples) {
    const read = readInput(rule, input);
    if (!read.ok) continue;
    for (const row of [read.value, ...boundaryInputs(rule, read.value, { on })])
      if (rows.size < 400) rows.set(JSON.stringify(row), row);
  }
  return [...rows.values()];
}

function sqlType(type: ValueType): string {
  switch (type.kind) {
    case 'yes-no':
      return 'BOOLEAN';
    case 'number':
      return type.den === 1 ? 'BIGINT' : `DECIMAL(20, ${Math.round(Math.log10(type.den))})`;
    case 'date':
      return 'DATE';
    case 'moment':
      return 'TIMESTAMPTZ';
    case 'text':
    case 'choice':
      return 'VARCHAR';
    case 'choices':
      return 'VARCHAR[]';
    case 'list':
      return `STRUCT(${Object.entries(type.fields)
        .map(([name, field]) => `"${name}" ${sqlType(field)}`)
        .join(', ')})[]`;
  }
}

/** A JSON value as a literal. */
function literal(value: JsonValue | undefined, type: ValueType): string {
  const cast = (text: string) => `CAST(${text} AS ${sqlType(type)})`;
  if (value === null || value === undefined) return cast('NULL');
  if (Array.isArray(value) && type.kind === 'list') {
    const things = value.map((thing: JsonValue) => {
      const record = new Map(Object.entries(typeof thing === 'object' && thing !== null ? thing : {}));
      return `{${Object.entries(type.fields)
        .map(([name, field]) => `'${name}': ${literal(record.get(name), field)}`)
        .join(', ')}}`;
    });
    return cast(`[${things.join(', ')}]`);
  }
  if (Array.isArray(value)) return cast(`[${value.map((one) => `'${String(one)}'`).join(', ')}]`);
  return typeof value === 'string' ? cast(`'${value.replace(/'/g, "''")}'`) : cast(String(value));
}

describe.each(regulations.filter(({ rules }) => rules.length > 0))(
  '$slug in DuckDB',
  ({ rules, examples }) => {
    test.each(rules.map((rule) => [rule.id, rule] as const))(
      '%s comes to what explain comes to',
      async (id, rule) => {
        const on = rule.validity.from;
        const written = toSql(rule, 'duckdb', { on });
        if (!written.ok) throw new Error(written.message);
        const rows = rowsOf(rule, examples[id] ?? []);
        const columns = Object.entries(rule.inputs);
        const values = rows.map((row, at) => {
          const cells = columns.map(([name, { type }]) => {
            const inner = row[name] ?? null;
            return literal(inner === null ? null : toJson(inner, type), type);
          });
          const named = cells.map((cell, index) => `${cell} AS "${columns[index]?.[0]}"`);
          // Subqueries over lists give the rows back in any order.
          return `SELECT ${[...named, `${at} AS "row number"`].join(', ')}`;
        });
        const connection = await (await DuckDBInstance.create(':memory:')).connect();
        await connection.run("SET TimeZone = 'Asia/Shanghai'");
        const fields = Object.entries(written.sql.outputs).map(([name, sql]) => `${sql} AS "${name}"`);
        const reader = await connection.runAndReadAll(
          `SELECT ${written.sql.valid} AS valid, ${fields.join(', ')} FROM (${values.join(' UNION ALL ')}) ORDER BY "row number"`,
        );
        const found = reader.getRowObjectsJson();
        connection.closeSync();
        expect(found.length).toBe(rows.length);
        found.forEach((record, at) => {
          const evaluation = explain(rule, rows[at] ?? {}, { on });
          expect(record.valid, `${JSON.stringify(rows[at])} 有效`).toBe(true);
          for (const [name, { expression }] of Object.entries(rule.outputs)) {
            const line = evaluation.partial[name] ?? null;
            expect({ row: rows[at], [name]: plain(record[name], expression.type) }).toEqual({
              row: rows[at],
              [name]: line,
            });
          }
        });
      },
    );
  },
);

/** What DuckDB hands out as JSON, in the form of an evaluation. */
function plain(value: unknown, type: ValueType): JsonValue {
  if (value === null || value === undefined) return null;
  if (type.kind === 'number') return Number(value);
  if (type.kind === 'moment') return `${String(value).slice(0, 10)}T${String(value).slice(11, 19)}+08:00`;
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'boolean' ? value : String(value);
}
