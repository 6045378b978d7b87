import type { Expression } from '../model/expression.ts';
import type { NumberType } from '../model/type.ts';
import type { Range } from '../prove/range.ts';
import { NotInSql } from './not-in-sql.ts';

/**
 * A number in SQL, in the unit's own terms. `whole`: of an integer type, which arithmetic does not take as it is;
 * `width` digits in all, `scale` of them decimals, as the database types it.
 */
export interface Decimal {
  readonly sql: string;
  readonly whole: boolean;
  readonly literal: boolean;
  readonly width: number;
  readonly scale: number;
}

/** Decimals that numbers over `den` need: 2 for hundredths and for twentieths. */
export function scaleOf({ den }: NumberType): number {
  for (let scale = 0; scale <= 15; scale += 1) if (10 ** scale % den === 0) return scale;
  throw new NotInSql(`分母 ${den} 不能写成小数`);
}

/** n / den as a decimal number, exactly, without idle noughts. */
export function decimalText(n: number, type: NumberType): string {
  const scale = scaleOf(type);
  const digits = (BigInt(Math.abs(n)) * BigInt(10 ** scale / type.den)).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${n < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

export function literalOf(n: number, type: NumberType): Decimal {
  const sql = decimalText(n, type);
  const [whole = '', fraction = ''] = sql.replace('-', '').split('.');
  return {
    sql: n < 0 ? `(${sql})` : sql,
    whole: fraction === '',
    literal: true,
    width: whole.length + fraction.length,
    scale: fraction.length,
  };
}

/** Digits that every number of the range needs over `den`, with `scale` decimals. */
export function digitsOf({ low, high }: Range, { den }: NumberType, scale: number): number {
  const most = Math.max(Math.abs(low), Math.abs(high)) * (10 ** scale / den);
  return Math.max(String(BigInt(Math.ceil(Math.min(most, 1e37)))).length, scale + 1);
}

export const rangeIn = (ranges: ReadonlyMap<Expression, Range>, expression: Expression): Range =>
  ranges.get(expression) ?? { low: 0, high: 0 };
