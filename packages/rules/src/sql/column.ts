import { numberType } from '../build/number-type.ts';
import type { Expression } from '../model/expression.ts';
import type { Input } from '../model/rule.ts';
import { dayNumber } from '../value/day-number.ts';
import { scaled } from '../value/decimal.ts';
import { type Decimal, decimalText } from './decimal.ts';
import { type Dialect, dayOf, quoted } from './dialect.ts';
import { decimalOf } from './emit-number.ts';
import { NotInSql } from './not-in-sql.ts';
import type { Writing } from './writing.ts';

/** A field of the things of a list. */
export const fieldOf = (name: string, { rule }: Writing): Input | undefined =>
  Object.values(rule.inputs).find(({ fields }) => fields?.[name] !== undefined)?.fields?.[name];

/** A column as it is computed with, with the default of the input. */
export function column(input: Input | undefined, name: string, dialect: Dialect): string {
  if (input === undefined) throw new NotInSql(`没有 ${name}`);
  const { type, default: instead, otherwise } = input;
  const inner = ((): string => {
    switch (type.kind) {
      case 'date':
        return dayOf(name);
      case 'moment':
        return dialect.milliseconds(name);
      case 'choice':
        return otherwise === undefined
          ? name
          : `CASE WHEN ${name} IS NULL OR ${name} IN (${type.values.map(quoted).join(', ')}) THEN ${name} ELSE ${quoted(otherwise)} END`;
      case 'number':
      case 'yes-no':
      case 'text':
      case 'choices':
      case 'list':
        return name;
    }
  })();
  if (instead === undefined || instead === null) return inner;
  if (typeof instead === 'boolean') return `COALESCE(${inner}, ${instead ? 'TRUE' : 'FALSE'})`;
  if (typeof instead === 'string')
    return `COALESCE(${inner}, ${type.kind === 'date' ? dayNumber(instead) : quoted(instead)})`;
  const set = defaultSet(input);
  if (set !== null) return `COALESCE(${inner}, ${dialect.set(set.map(quoted))})`;
  throw new NotInSql(`${name} 的默认值`);
}

/** The choices that stand for an input not given. */
export const defaultSet = ({ type, default: instead }: Input): readonly string[] | null =>
  type.kind === 'choices' && Array.isArray(instead) ? instead.filter((one) => typeof one === 'string') : null;

/** The same of a number: a decimal as wide as its bounds need. */
export function numberColumn(
  input: Input | undefined,
  name: string,
  expression: Expression,
  writing: Writing,
): Decimal {
  if (input === undefined) throw new NotInSql(`没有 ${name}`);
  const type = numberType(expression);
  const { low, high } = { low: input.min ?? 0, high: input.max ?? 0 };
  const column = decimalOf(name, expression, {
    dialect: writing.dialect,
    ranges: new Map([[expression, { low, high }]]),
  });
  if (typeof input.default !== 'number') return column;
  return { ...column, sql: `COALESCE(${column.sql}, ${decimalText(scaled(input.default, type.den), type)})` };
}
