import { commonType, numberType } from '../build/number-type.ts';
import type { Expression, Relation, Rounding } from '../model/expression.ts';
import { compared, divided, gcd, roundedTo } from '../value/arithmetic.ts';
import { type Atom, literalNumber, literalYesNo, NEVER, numberCode, numberText, yesNoCode } from './atom.ts';
import { type Emission, type Exits, NO_EXITS, times } from './emission.ts';

type Of<O extends Expression['op']> = Extract<Expression, { op: O }>;

/** Largest whole numbers that a double holds all of. */
const EXACT = 2 ** 53;

function literals(atoms: readonly Atom[]): readonly number[] | null {
  const values: number[] = [];
  for (const atom of atoms) {
    if (atom.kind !== 'number' || atom.literal === null) return null;
    values.push(atom.literal);
  }
  return values;
}

export function emitSum(
  expression: Of<'add' | 'least' | 'greatest'>,
  exits: Exits,
  emission: Emission,
): Atom {
  const atoms = emission.operands(expression.of, exits);
  if (atoms === null) return NEVER;
  const { den } = numberType(expression);
  const factors = expression.of.map((part) => den / numberType(part).den);
  const known = literals(atoms)?.map((value, index) => value * (factors[index] ?? 1));
  const parts = atoms.map((atom, index) => times(atom, factors[index] ?? 1));
  switch (expression.op) {
    case 'add':
      return known === undefined
        ? numberCode(`(${['0', ...parts].slice(parts.length > 1 ? 1 : 0).join(' + ')})`)
        : literalNumber(known.reduce((sum, one) => sum + one, 0));
    case 'least':
      return known === undefined
        ? numberCode(`Math.min(${parts.join(', ')})`)
        : literalNumber(Math.min(...known));
    case 'greatest':
      return known === undefined
        ? numberCode(`Math.max(${parts.join(', ')})`)
        : literalNumber(Math.max(...known));
  }
}

export function emitDifference(expression: Of<'subtract'>, exits: Exits, emission: Emission): Atom {
  const atoms = emission.operands([expression.left, expression.right], exits);
  const [left, right] = atoms ?? [];
  if (left === undefined || right === undefined) return NEVER;
  const { den } = numberType(expression);
  const factors = [den / numberType(expression.left).den, den / numberType(expression.right).den] as const;
  if (left.kind === 'number' && left.literal !== null && right.kind === 'number' && right.literal !== null)
    return literalNumber(left.literal * factors[0] - right.literal * factors[1]);
  return numberCode(`(${times(left, factors[0])} - ${times(right, factors[1])})`);
}

export function emitProduct(expression: Of<'multiply'>, exits: Exits, emission: Emission): Atom {
  const atoms = emission.operands([expression.left, expression.right], exits);
  const [left, right] = atoms ?? [];
  if (left === undefined || right === undefined) return NEVER;
  if (left.kind === 'number' && left.literal !== null) {
    if (right.kind === 'number' && right.literal !== null) return literalNumber(left.literal * right.literal);
    return numberCode(times(right, left.literal));
  }
  if (right.kind === 'number' && right.literal !== null) return numberCode(times(left, right.literal));
  return numberCode(`(${times(left, 1)} * ${times(right, 1)})`);
}

export function emitQuotient(expression: Of<'divide'>, exits: Exits, emission: Emission): Atom {
  const atoms = emission.operands([expression.left, expression.right], exits);
  const [left, right] = (atoms ?? []).map((atom) => emission.named(atom));
  if (left === undefined || right === undefined) return NEVER;
  const { writer, sources } = emission;
  const divisor = times(right, 1);
  emission.leaveWhere(`${divisor} === 0`, 'none', exits);
  const name = writer.fresh('q');
  const dens = [
    numberType(expression.left).den,
    numberType(expression.right).den,
    numberType(expression).den,
  ];
  writer.line(
    `var ${name} = ${writer.refer(divided, 'divided')}(${times(left, 1)}, ${dens[0]}, ${divisor}, ${dens[1]}, ${dens[2]}, '${expression.rounding}');`,
  );
  writer.line(`if (typeof ${name} !== 'number') { ${sources.bail} }`);
  return numberCode(name);
}

export function emitRound(expression: Of<'round'>, exits: Exits, emission: Emission): Atom {
  const atom = emission.emit(expression.value, exits);
  if (atom.kind !== 'number') return emission.unfit(atom);
  const from = numberType(expression.value).den;
  const to = numberType(expression).den;
  const { rounding } = expression;
  if (atom.literal !== null) return literalNumber(roundedTo(atom.literal, from, to, rounding));
  const common = gcd(from, to);
  const by = from / common;
  const { low, high } = emission.rangeOf(expression.value);
  const factor = to / common;
  const size = Math.max(-low, high) * factor;
  if (by === 1) return numberCode(times(atom, factor));
  if (!(size * 2 + by < EXACT))
    return numberCode(
      `${emission.writer.refer(roundedTo, 'roundedTo')}(${times(atom, 1)}, ${from}, ${to}, '${rounding}')`,
    );
  if (low >= 0) return numberCode(wholePart(times(atom, factor), by, rounding));
  const named = emission.named(numberCode(times(atom, factor)));
  const n = times(named, 1);
  return numberCode(`(${n} < 0 ? 0 - ${wholePart(`(-${n})`, by, rounding)} : ${wholePart(n, by, rounding)})`);
}

/**
 * n / by, rounded, for n from 0 where 2n + by stays below 2^53. A quotient of whole numbers below 2^53 that is no whole
 * number lies at least 1/divisor from the next one, more than a double can be off: floor and ceil of it are exact.
 */
function wholePart(n: string, by: number, rounding: Rounding): string {
  switch (rounding) {
    case 'half-up':
      return `Math.floor((${n} * 2 + ${by}) / ${by * 2})`;
    case 'down':
      return `Math.floor(${n} / ${by})`;
    case 'up':
      return `Math.ceil(${n} / ${by})`;
  }
}

const SIGNS = {
  'at-least': '>=',
  over: '>',
  'at-most': '<=',
  under: '<',
  equal: '===',
  'not-equal': '!==',
} as const satisfies Record<Relation, string>;

export function emitComparison(expression: Of<'compare'>, exits: Exits, emission: Emission): Atom {
  const { left, right, relation } = expression;
  const atoms = emission.operands([left, right], exits);
  const [one, other] = atoms ?? [];
  if (one === undefined || other === undefined) return NEVER;
  if (left.op === 'size' && one.kind === 'number' && other.kind === 'number' && other.literal === 0) {
    const set = emission.emit(left.set, NO_EXITS);
    if (set.kind === 'choices' && (relation === 'equal' || relation === 'not-equal'))
      return yesNoCode(`((${set.words.join(' | ')}) ${SIGNS[relation]} 0)`);
  }
  const den = left.type.kind === 'number' ? commonType([left, right]).den : null;
  const scale = (part: Expression) => (den === null ? 1 : den / numberType(part).den);
  if (one.kind === 'number' && other.kind === 'number') {
    if (one.literal !== null && other.literal !== null)
      return literalYesNo(compared(relation, one.literal * scale(left), other.literal * scale(right)));
    return yesNoCode(`(${times(one, scale(left))} ${SIGNS[relation]} ${times(other, scale(right))})`);
  }
  if (one.kind === 'choices' || other.kind === 'choices' || one.kind === 'never' || other.kind === 'never')
    return literalYesNo(compared(relation, 0, 0));
  const text = (atom: typeof one) =>
    atom.kind === 'choice'
      ? `${emission.writer.refer(emission.sources.dictionary.values, 'words')}[${atom.code}]`
      : atom.code;
  return yesNoCode(`(${text(one)} ${SIGNS[relation]} ${text(other)})`);
}

/** The first step whose bounds hold, as tests one after another; `null` is without bound. */
export function stepTest(n: string, step: Of<'ladder'>['steps'][number]): string {
  const lower = step.from === null ? [] : [`${n} ${step.fromIncluded ? '>=' : '>'} ${numberText(step.from)}`];
  const upper = step.to === null ? [] : [`${n} ${step.toIncluded ? '<=' : '<'} ${numberText(step.to)}`];
  return [...lower, ...upper].join(' && ') || 'true';
}
