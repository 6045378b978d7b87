import type { JsonValue, Output, Rule, ValueType } from '@zhengling/rules';
import { literal } from './source.ts';

/** What became of a row: all outputs, inputs missing, not applicable, left to somebody, or not computable. */
export const STATES = ['ok', 'missing', 'none', 'discretion', 'error'] as const;
export type RowState = (typeof STATES)[number];

/** The type of the column of an output, exact. */
function resultType(type: ValueType): string {
  switch (type.kind) {
    case 'number':
      return type.den === 1
        ? 'BIGINT'
        : `DECIMAL(${decimalsOf(type.den) > 6 ? 38 : 18}, ${decimalsOf(type.den)})`;
    case 'yes-no':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'moment':
      return 'TIMESTAMPTZ';
    case 'text':
    case 'choice':
    case 'list':
      return 'VARCHAR';
    case 'choices':
      return 'VARCHAR[]';
  }
}

/** Decimals of n / den: 2 for twentieths. */
function decimalsOf(den: number): number {
  for (let decimals = 0; decimals < 15; decimals += 1) if (10 ** decimals % den === 0) return decimals;
  return 15;
}

/** A value of an evaluation as text that DuckDB casts to `resultType`. */
export function resultText(value: JsonValue, { kind, ...type }: ValueType): string | null {
  if (value === null) return null;
  if (kind === 'number' && 'den' in type && typeof value === 'number')
    return value.toFixed(decimalsOf(type.den));
  if (Array.isArray(value)) return `[${value.map((one) => String(one)).join(', ')}]`;
  return String(value);
}

/** How CSV writes a column: several choices as `a;b`, as they are read. */
export const csvCell = (sql: string, type: string): string =>
  type.endsWith('[]') && !type.includes('STRUCT') ? `array_to_string(${sql}, ';')` : sql;

/** Names for the columns added: those of the outputs, with `result_` before what a column of the file has already. */
export function resultNames(
  rule: Pick<Rule, 'outputs'>,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const own = [...Object.keys(rule.outputs), 'missing', 'status', 'note'];
  return new Map(
    own.map((name) => {
      let free = name;
      while (taken.has(free.toLowerCase())) free = `result_${free}`;
      taken.add(free.toLowerCase());
      return [name, free];
    }),
  );
}

export const typedResult = (text: string, { expression: { type } }: Output): string =>
  `CAST(${text} AS ${resultType(type)})`;

export const stateLiteral = (state: RowState): string => literal(state);
