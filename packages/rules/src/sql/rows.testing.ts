import type { JsonValue, Rule } from '../model/rule.ts';
import type { InnerRecord, ValueType } from '../model/type.ts';
import { toJson } from '../value/display.ts';
import type { DialectName } from './to-sql.ts';

/** Inputs read by `readInput` as a table in SQL: a column for each input and `row_at`. */
export function tableOf(rule: Rule, rows: readonly InnerRecord[], dialect: DialectName): string {
  const columns = Object.entries(rule.inputs);
  const selects = rows.map((row, at) => {
    const cells = columns.map(([name, { type }]) => {
      const inner = row[name] ?? null;
      return `${literal(inner === null ? null : toJson(inner, type), type, dialect)} AS "${name}"`;
    });
    return `SELECT ${[`${at} AS row_at`, ...cells].join(', ')}`;
  });
  return `(${selects.join(' UNION ALL ')}) AS given`;
}

function sqlType(type: ValueType, dialect: DialectName): string {
  const duckdb = dialect === 'duckdb';
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
      return duckdb ? 'VARCHAR' : 'text';
    case 'choices':
      return duckdb ? 'VARCHAR[]' : 'text[]';
    case 'list': {
      const fields = Object.entries(type.fields).map(
        ([name, field]) => `"${name}" ${sqlType(field, dialect)}`,
      );
      return duckdb ? `STRUCT(${fields.join(', ')})[]` : 'jsonb';
    }
  }
}

function literal(value: JsonValue | undefined, type: ValueType, dialect: DialectName): string {
  const cast = (text: string) => `CAST(${text} AS ${sqlType(type, dialect)})`;
  const text = (one: string) => `'${one.replace(/'/g, "''")}'`;
  if (value === null || value === undefined) return cast('NULL');
  if (type.kind === 'list' && dialect === 'postgres') return cast(text(JSON.stringify(value)));
  if (type.kind === 'list' && Array.isArray(value)) {
    const things = value.map((thing: JsonValue) => {
      const record = new Map(Object.entries(typeof thing === 'object' && thing !== null ? thing : {}));
      const fields = Object.entries(type.fields).map(
        ([name, field]) => `'${name}': ${literal(record.get(name), field, dialect)}`,
      );
      return `{${fields.join(', ')}}`;
    });
    return cast(`[${things.join(', ')}]`);
  }
  if (Array.isArray(value)) {
    const values = value.map((one) => text(String(one))).join(', ');
    return cast(dialect === 'duckdb' ? `[${values}]` : `ARRAY[${values}]`);
  }
  return typeof value === 'string' ? cast(text(value)) : cast(String(value));
}

/** What a database hands out for an output as JSON (`true`, `15000.00`, `"2021-08-30"`), in the form of an evaluation. */
export function plain(value: unknown, type: ValueType): JsonValue {
  if (value === null || value === undefined) return null;
  if (type.kind === 'number') return Number(value);
  if (type.kind === 'moment') {
    const milliseconds = Date.parse(
      String(value)
        .replace(' ', 'T')
        .replace(/([+-]\d\d)$/, '$1:00'),
    );
    return `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
  }
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'boolean' ? value : String(value);
}
