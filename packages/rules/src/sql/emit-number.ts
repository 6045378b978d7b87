import { numberType } from '../build/number-type.ts';
import type { Expression, Rounding } from '../model/expression.ts';
import type { NumberType } from '../model/type.ts';
import type { Range } from '../prove/range.ts';
import { LARGEST_SHARE } from '../value/arithmetic.ts';
import { type Decimal, decimalText, digitsOf, rangeIn, scaleOf } from './decimal.ts';
import type { Dialect } from './dialect.ts';
import { isNever, type Nullness } from './nullness.ts';
import type { Writing } from './writing.ts';

/** Up to here DuckDB computes in 64 bits, and keeps to them where both sides do. */
const NARROW = 18;
const WIDEST = 38;
/** What may be computed twice: arithmetic on columns. */
export const isQuick = (sql: string): boolean => sql.length < 200 && !/CASE|SELECT/.test(sql);

/** `sql` as a decimal of the width that the range of `expression` needs. */
export function decimalOf(
  sql: string,
  expression: Expression,
  { dialect, ranges }: Pick<Writing, 'dialect' | 'ranges'>,
): Decimal {
  const type = numberType(expression);
  const scale = scaleOf(type);
  const range = rangeIn(ranges, expression);
  const width = Math.min(digitsOf(range, type, scale), WIDEST);
  if (type.den === 1 && fitsInteger(range))
    return { sql: `CAST(${sql} AS INTEGER)`, whole: true, literal: false, width, scale: 0 };
  const decimal = dialect.decimal(width, scale);
  return { sql: `CAST(${sql} AS ${decimal})`, whole: false, literal: false, width, scale };
}

/** Whether every number of the range fits in 32 bits, in which both databases count fastest. */
const fitsInteger = ({ low, high }: Range): boolean => low >= -(2 ** 31) && high < 2 ** 31;

/** An integer as a decimal, so that arithmetic on it is exact and as wide as it must be. */
function asDecimal(number: Decimal, dialect: Dialect): Decimal {
  if (!number.whole || number.literal) return number;
  return { ...number, sql: `CAST(${number.sql} AS ${dialect.decimal(number.width, 0)})`, whole: false };
}

/** Sum, difference or product. In DuckDB what does not fit in 64 bits is computed in 128. */
export function arithmetic(
  operator: '+' | '-' | '*',
  parts: readonly Decimal[],
  expression: Expression,
  { dialect, ranges }: Writing,
): Decimal {
  const type = numberType(expression);
  const range = rangeIn(ranges, expression);
  const units = { low: range.low / type.den, high: range.high / type.den };
  if (parts.every(({ whole }) => whole) && fitsInteger(units)) {
    const sql = `(${parts.map((part) => part.sql).join(` ${operator} `)})`;
    return { sql, whole: true, literal: false, width: digitsOf(range, type, 0), scale: 0 };
  }
  const scale =
    operator === '*'
      ? parts.reduce((sum, part) => sum + part.scale, 0)
      : Math.max(...parts.map((part) => part.scale));
  const width = digitsOf(rangeIn(ranges, expression), type, Math.max(scale, scaleOf(type)));
  const wide = width > NARROW || scale > NARROW;
  const sides = parts.map((part, at) => {
    const decimal = asDecimal(part, dialect);
    const mustBeDecimal = decimal.literal && decimal.whole && at === 0;
    if (dialect.name === 'postgres') return mustBeDecimal ? `CAST(${decimal.sql} AS numeric)` : decimal.sql;
    return wide || mustBeDecimal
      ? `CAST(${decimal.sql} AS ${dialect.decimal(wide ? WIDEST : decimal.width, decimal.scale)})`
      : decimal.sql;
  });
  return {
    sql: `(${sides.join(` ${operator} `)})`,
    whole: false,
    literal: false,
    width: wide ? WIDEST : NARROW,
    scale,
  };
}

/**
 * The least or greatest of all; NULL where one is. `compared`: two, of which the second is a figure: a comparison lets
 * NULL through by itself, and is faster than looking for it first.
 */
export function extreme(
  name: 'LEAST' | 'GREATEST',
  parts: readonly { readonly sql: string; readonly nullness: Nullness }[],
  compared: boolean,
): string {
  const [one, cap] = parts;
  if (one !== undefined && parts.length === 1) return one.sql;
  const found = `${name}(${parts.map(({ sql }) => sql).join(', ')})`;
  if (compared && one !== undefined && cap !== undefined && !isNever(one.nullness))
    return `CASE WHEN ${one.sql} ${name === 'LEAST' ? '>' : '<'} ${cap.sql} THEN ${cap.sql} ELSE ${one.sql} END`;
  const tests = parts
    .filter(({ nullness }) => !isNever(nullness))
    .map(({ sql, nullness }) => notNull(sql, nullness));
  return tests.length === 0 ? found : `CASE WHEN ${[...new Set(tests)].join(' AND ')} THEN ${found} END`;
}

/** A test that what is written as `sql` is not NULL, by its columns alone where that decides it. */
export function notNull(sql: string, nullness: Nullness): string {
  if (nullness === null) return `(${sql}) IS NOT NULL`;
  const columns = [...nullness.columns].map((column) => `${column} IS NOT NULL`);
  if (columns.length === 0) return 'TRUE';
  return nullness.always ? columns.join(' AND ') : `((${columns.join(' AND ')}) OR (${sql}) IS NOT NULL)`;
}

/** Rounded to `type.den`; halves go away from zero in both databases. */
export function rounded(
  expression: Extract<Expression, { op: 'round' }>,
  value: Decimal,
  { dialect, ranges }: Writing,
): Decimal {
  const type = numberType(expression);
  const scale = scaleOf(type);
  if (numberType(expression.value).den === type.den) return value;
  const decimal = asDecimal(value, dialect);
  const number = decimal.literal
    ? `CAST(${decimal.sql} AS ${dialect.decimal(WIDEST, decimal.scale)})`
    : decimal.sql;
  const negative = rangeIn(ranges, expression.value).low < 0;
  if (type.den === 10 ** scale && expression.rounding !== 'up') {
    const name = expression.rounding === 'down' ? 'trunc' : 'round';
    return { ...decimal, sql: `${name}(${number}, ${scale})`, literal: false, whole: false, scale };
  }
  // In whole steps of 1 / den, and back.
  const wide = `CAST(${number} AS ${dialect.decimal(WIDEST, decimal.scale)})`;
  const steps = `(${wide} * ${type.den})`;
  const inSteps = whole(steps, expression.rounding, negative);
  const step = decimalText(1, type);
  return narrowed(`(${inSteps} * ${step})`, scale, expression, { dialect, ranges });
}

function whole(number: string, rounding: Rounding, negative: boolean): string {
  switch (rounding) {
    case 'half-up':
      return `round(${number}, 0)`;
    case 'down':
      return `trunc(${number}, 0)`;
    case 'up':
      return negative
        ? `CASE WHEN ${number} < 0 THEN floor(${number}) ELSE ceil(${number}) END`
        : `ceil(${number})`;
  }
}

/** A quotient rounded to `type.den`; NULL where it is by zero or too large. */
export function divided(
  expression: Extract<Expression, { op: 'divide' }>,
  left: Decimal,
  right: Decimal,
  writing: Writing,
): Decimal {
  const { dialect } = writing;
  const type = numberType(expression);
  const inUnits = ({ sql, scale }: Decimal, den: number): string =>
    `abs(CAST(${sql} AS ${dialect.decimal(WIDEST, scale)}) * ${den})`;
  const units = [numberType(expression.left).den, numberType(expression.right).den];
  const n = `${inUnits(left, units[0] ?? 1)} * ${(units[1] ?? 1) * type.den}`;
  const d = `${inUnits(right, units[1] ?? 1)} * ${units[0] ?? 1}`;
  const size = {
    'half-up': dialect.quotient(`(${n} * 2 + ${d})`, `(${d} * 2)`),
    down: dialect.quotient(`(${n})`, `(${d})`),
    up: dialect.quotient(`(${n} + ${d} - 1)`, `(${d})`),
  }[expression.rounding];
  const sign = `CASE WHEN (${left.sql} < 0) <> (${right.sql} < 0) THEN -1 ELSE 1 END`;
  const quotient = `CASE WHEN ${size} <= ${LARGEST_SHARE} THEN CAST(${size} AS ${dialect.decimal(WIDEST, 0)}) * ${sign} END`;
  return narrowed(`(${quotient} * ${decimalText(1, type)})`, scaleOf(type), expression, writing);
}

function narrowed(
  sql: string,
  scale: number,
  expression: Expression,
  { dialect, ranges }: Pick<Writing, 'dialect' | 'ranges'>,
): Decimal {
  const type: NumberType = numberType(expression);
  const width = Math.min(digitsOf(rangeIn(ranges, expression), type, scale), WIDEST);
  return {
    sql: `CAST(${sql} AS ${dialect.decimal(width, scale)})`,
    whole: false,
    literal: false,
    width,
    scale,
  };
}
