import type { Input, Rule } from '../model/rule.ts';
import type { ValueType } from '../model/type.ts';
import { digitsOf, scaleOf } from './decimal.ts';
import { type Dialect, identifier } from './dialect.ts';

/** For each input the type of a column that holds it exactly and is computed with as it is. */
export const columnTypes = ({ inputs }: Rule, dialect: Dialect): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, typeOf(input, dialect)]));

function typeOf({ type, min = 0, max = 0, fields = {} }: Input, dialect: Dialect): string {
  if (type.kind === 'number') {
    const scale = scaleOf(type);
    const width = digitsOf({ low: min, high: max }, type, scale);
    if (type.den === 1 && min >= -(2 ** 31) && max < 2 ** 31) return 'INTEGER';
    return dialect.name === 'duckdb' ? `DECIMAL(${width}, ${scale})` : `numeric(${width}, ${scale})`;
  }
  if (type.kind === 'list' && dialect.name === 'duckdb') {
    const columns = Object.entries(fields).map(
      ([name, field]) => `${identifier(name)} ${typeOf(field, dialect)}`,
    );
    return `STRUCT(${columns.join(', ')})[]`;
  }
  return plainType(type, dialect);
}

function plainType({ kind }: ValueType, { name }: Dialect): string {
  const duckdb = name === 'duckdb';
  switch (kind) {
    case 'yes-no':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'moment':
      return 'TIMESTAMPTZ';
    case 'number':
      return duckdb ? 'DECIMAL(18, 2)' : 'numeric';
    case 'text':
    case 'choice':
      return duckdb ? 'VARCHAR' : 'text';
    case 'choices':
      return duckdb ? 'VARCHAR[]' : 'text[]';
    case 'list':
      return 'jsonb';
  }
}
