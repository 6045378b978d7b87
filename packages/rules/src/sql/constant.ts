import { numberType } from '../build/number-type.ts';
import type { Constant, Expression } from '../model/expression.ts';
import type { ValueType } from '../model/type.ts';
import { type Decimal, scaleOf } from './decimal.ts';
import { quoted } from './dialect.ts';
import type { Writing } from './writing.ts';

/** A value of the text as a literal; numbers are written by `literalOf`. */
export function constant(value: Constant, type: ValueType): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return quoted(value);
  return type.kind === 'moment' ? `CAST(${value} AS BIGINT)` : `(${value})`;
}

/** NULL of a type, where that must be said. */
export function nothing(type: ValueType): string {
  switch (type.kind) {
    case 'date':
      return 'CAST(NULL AS INTEGER)';
    case 'moment':
      return 'CAST(NULL AS BIGINT)';
    case 'yes-no':
      return 'CAST(NULL AS BOOLEAN)';
    case 'number':
    case 'text':
    case 'choice':
    case 'choices':
    case 'list':
      return 'NULL';
  }
}

/** NULL as a decimal. */
export const noNumber = (expression: Expression, { dialect }: Writing): Decimal => {
  const scale = scaleOf(numberType(expression));
  return {
    sql: `CAST(NULL AS ${dialect.decimal(scale + 1, scale)})`,
    whole: false,
    literal: false,
    width: scale + 1,
    scale,
  };
};
