import type { Expression } from '../model/expression.ts';
import type { NumberType } from '../model/type.ts';
import { gcd } from '../value/arithmetic.ts';

export { gcd };

/** A definition that makes no sense: the author's error, told when the module is loaded. */
export function numberType(expression: Expression): NumberType {
  if (expression.type.kind !== 'number') throw new TypeError(`${expression.op} is no number`);
  return expression.type;
}

export const unitOf = (expression: Expression): string => numberType(expression).unit;

/** The type in which numbers of one unit over different denominators can be added: the least common denominator. */
export function commonType(of: readonly Expression[]): NumberType {
  const [first, ...rest] = of.map(numberType);
  if (first === undefined) throw new TypeError('nothing to combine');
  return rest.reduce<NumberType>((sum, { unit, den }) => {
    if (unit !== sum.unit) throw new TypeError(`${sum.unit} and ${unit} do not mix`);
    return { kind: 'number', unit, den: (sum.den / gcd(sum.den, den)) * den };
  }, first);
}
