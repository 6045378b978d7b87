import { numberType } from '../build/number-type.ts';
import type { Constant, Expression, Relation } from '../model/expression.ts';
import { dayNumber } from '../value/day-number.ts';
import { column, defaultSet, fieldOf, numberColumn } from './column.ts';
import { constant, noNumber, nothing } from './constant.ts';
import { type Decimal, digitsOf, literalOf, rangeIn } from './decimal.ts';
import { dateOf, identifier, quoted } from './dialect.ts';
import { emitBranches, inputOf } from './emit-branches.ts';
import { period, shifted } from './emit-day.ts';
import { arithmetic, decimalOf, divided, extreme, isQuick, notNull, rounded } from './emit-number.ts';
import { any, isNever, nullnessOf } from './nullness.ts';
import { type Writing, where } from './writing.ts';

/**
 * An expression as SQL over the columns of the inputs: numbers as exact decimals in the unit's own terms, dates as day
 * numbers. Missing, none, discretionary and error are all NULL; tests follow SQL's own three values, which are Kleene's.
 */
export function emit(expression: Expression, writing: Writing): string {
  return expression.type.kind === 'number'
    ? emitNumber(expression, writing).sql
    : emitOther(expression, writing);
}

function emitNumber(expression: Expression, writing: Writing): Decimal {
  const { rule, ranges } = writing;
  const number = (part: Expression): Decimal => emitNumber(part, writing);
  const type = numberType(expression);
  const typed = (sql: string, parts: readonly Decimal[]): Decimal => {
    const scale = Math.max(...parts.map((part) => part.scale), 0);
    const digits = Math.max(...parts.map(({ width, scale: own }) => width - own), 1) + scale;
    const literal = parts.length > 0 && parts.every((part) => part.literal);
    // What comes out of a CASE of literals is typed by the database.
    return { sql, whole: literal && scale === 0, literal: false, width: Math.min(digits, 38), scale };
  };
  const integer = (sql: string): Decimal => ({
    sql,
    whole: true,
    literal: false,
    width: digitsOf(rangeIn(ranges, expression), type, 0),
    scale: 0,
  });
  switch (expression.op) {
    case 'constant':
      return literalOf(Number(expression.value), type);
    case 'parameter': {
      const { value } = writing.version(expression.name);
      return typeof value === 'number' ? literalOf(value, type) : noNumber(expression, writing);
    }
    case 'input':
      return numberColumn(rule.inputs[expression.name], identifier(expression.name), expression, writing);
    case 'item':
      return numberColumn(
        fieldOf(expression.name, writing),
        writing.item(expression.name),
        expression,
        writing,
      );
    case 'none':
    case 'discretion':
      return noNumber(expression, writing);
    case 'lookup': {
      const cells = cellsOf(expression, writing).map(([cell, value]) => ({
        cell,
        figure: literalOf(Number(value), type),
      }));
      const known = knownCell(expression, writing);
      const only = cells.find(({ cell }) => cell === known);
      if (only !== undefined) return only.figure;
      if (cells.length === 0 || known !== null) return noNumber(expression, writing);
      const whens = cells.map(({ cell, figure }) => `WHEN ${quoted(cell)} THEN ${figure.sql}`);
      return typed(
        `CASE ${keyOf(expression, writing)} ${whens.join(' ')} END`,
        cells.map(({ figure }) => figure),
      );
    }
    case 'add':
      return arithmetic('+', expression.of.map(number), expression, writing);
    case 'subtract':
      return arithmetic('-', [number(expression.left), number(expression.right)], expression, writing);
    case 'multiply':
      return arithmetic('*', [number(expression.left), number(expression.right)], expression, writing);
    case 'least':
    case 'greatest': {
      const nullness = expression.of.map((part) => nullnessOf(part, writing));
      const all = any(nullness);
      const plain = expression.of.map((part) => emitNumber(part, writing));
      const [one, cap] = plain;
      const compared = plain.length === 2 && cap?.literal === true && isQuick(one?.sql ?? '');
      // Where all parts are there, a test by columns stands before them once.
      const inside = all?.always === true && !compared ? where(writing, all.columns) : writing;
      const parts = inside === writing ? plain : expression.of.map((part) => emitNumber(part, inside));
      const sql = extreme(
        expression.op === 'least' ? 'LEAST' : 'GREATEST',
        parts.map((part, at) => ({ sql: part.sql, nullness: nullness[at] ?? null })),
        compared,
      );
      return { ...typed(sql, parts), whole: parts.every(({ whole }) => whole) };
    }
    case 'round':
      return rounded(expression, number(expression.value), writing);
    case 'divide':
      return divided(expression, number(expression.left), number(expression.right), writing);
    case 'size':
      return integer(sizeOf(expression.set, writing));
    case 'days':
      return integer(`(${emit(expression.to, writing)} - ${emit(expression.from, writing)})`);
    case 'part':
      return integer(
        `CAST(extract(${expression.part} FROM ${dateOf(emit(expression.date, writing))}) AS BIGINT)`,
      );
    case 'step':
      return number(expression.value);
    case 'choose':
    case 'match':
    case 'ladder':
    case 'fallback':
    case 'highest':
    case 'fold': {
      const parts: Decimal[] = [];
      const sql = emitBranches(expression, writing, {
        emit,
        branch: (part, inside) => {
          if (part.type.kind !== 'number') return emitOther(part, inside);
          const one = emitNumber(part, inside);
          parts.push(one);
          return one.sql;
        },
      });
      const found = typed(sql, parts);
      if (expression.op !== 'fold')
        return { ...found, whole: parts.length > 0 && parts.every(({ whole }) => whole) };
      return expression.how === 'count' ? integer(sql) : decimalOf(sql, expression, writing);
    }
    default:
      throw new TypeError(`${expression.op} is no number`);
  }
}

/** The cell that a table is known to give in this branch. */
function knownCell({ keys }: Lookup, writing: Writing): string | null {
  const values = keys.map((key) => {
    const input = inputOf(key);
    return input === null ? undefined : writing.fixed.get(input);
  });
  return values.every((value) => value !== undefined) ? values.join('|') : null;
}

function emitOther(expression: Expression, writing: Writing): string {
  const { rule, dialect } = writing;
  const see = (part: Expression): string => emit(part, writing);
  switch (expression.op) {
    case 'constant':
      return constant(expression.value, expression.type);
    case 'input':
      return column(rule.inputs[expression.name], identifier(expression.name), dialect);
    case 'item':
      return column(fieldOf(expression.name, writing), writing.item(expression.name), dialect);
    case 'parameter': {
      const { value } = writing.version(expression.name);
      return typeof value === 'object' ? nothing(expression.type) : constant(value, expression.type);
    }
    case 'lookup': {
      const cells = cellsOf(expression, writing);
      if (cells.length === 0) return nothing(expression.type);
      const whens = cells.map(
        ([cell, value]) => `WHEN ${quoted(cell)} THEN ${constant(value, expression.type)}`,
      );
      return `CASE ${keyOf(expression, writing)} ${whens.join(' ')} END`;
    }
    case 'on':
      return String(dayNumber(writing.on));
    case 'none':
    case 'discretion':
      return nothing(expression.type);
    case 'given':
      return rule.inputs[expression.input]?.default === undefined
        ? `(${identifier(expression.input)} IS NOT NULL)`
        : 'TRUE';
    case 'compare': {
      const [left, right] = [see(expression.left), see(expression.right)];
      return `(${left} ${RELATIONS[expression.relation]} ${right})`;
    }
    case 'among':
      return expression.values.length === 0
        ? `(${see(expression.value)} IN (NULL) AND FALSE)`
        : `(${see(expression.value)} IN (${expression.values.map(quoted).join(', ')}))`;
    case 'includes':
      return includes(expression, writing);
    case 'all':
      return expression.of.length === 0 ? 'TRUE' : `(${expression.of.map(see).join(' AND ')})`;
    case 'any':
      return expression.of.length === 0 ? 'FALSE' : `(${expression.of.map(see).join(' OR ')})`;
    case 'not':
      return `(NOT ${see(expression.value)})`;
    case 'collect': {
      const parts = expression.of.map(({ when, value }) => ({
        value,
        condition: see(when),
        nullness: nullnessOf(when, writing),
      }));
      const values = parts.map(({ value, condition }) => `CASE WHEN ${condition} THEN ${quoted(value)} END`);
      const tests = parts
        .filter(({ nullness }) => !isNever(nullness))
        .map(({ condition, nullness }) => notNull(condition, nullness));
      const found = values.length === 0 ? dialect.set([]) : dialect.compact(values);
      return tests.length === 0 ? found : `CASE WHEN ${[...new Set(tests)].join(' AND ')} THEN ${found} END`;
    }
    case 'period':
      return period(expression, writing, see(expression.from), see(expression.n));
    case 'shift':
      return shifted(see(expression.from), see(expression.days));
    case 'contains':
      return `(${expression.words.map((word) => dialect.contains(see(expression.text), quoted(word))).join(' OR ')})`;
    case 'matches':
      return dialect.matches(see(expression.text), quoted(expression.pattern));
    case 'step':
      return see(expression.value);
    case 'choose':
    case 'match':
    case 'ladder':
    case 'fallback':
    case 'highest':
    case 'fold':
      return emitBranches(expression, writing, { emit, branch: emit });
    default:
      throw new TypeError(`${expression.op} is a number`);
  }
}

const RELATIONS = {
  'at-least': '>=',
  over: '>',
  'at-most': '<=',
  under: '<',
  equal: '=',
  'not-equal': '<>',
} as const satisfies Record<Relation, string>;

/** The default of a set of choices that is asked directly, so that no set need be made of it. */
function askedDirectly(set: Expression, { rule }: Writing): { name: string; set: readonly string[] } | null {
  if (set.op !== 'input') return null;
  const input = rule.inputs[set.name];
  const usual = input === undefined ? null : defaultSet(input);
  return usual === null ? null : { name: identifier(set.name), set: usual };
}

function sizeOf(set: Expression, writing: Writing): string {
  const asked = askedDirectly(set, writing);
  if (asked === null) return writing.dialect.size(emit(set, writing));
  return `COALESCE(${writing.dialect.size(asked.name)}, ${asked.set.length})`;
}

function includes({ set, value }: Extract<Expression, { op: 'includes' }>, writing: Writing): string {
  const asked = askedDirectly(set, writing);
  if (asked === null) return writing.dialect.includes(emit(set, writing), quoted(value));
  const usual = asked.set.includes(value) ? 'TRUE' : 'FALSE';
  return `COALESCE(${writing.dialect.includes(asked.name, quoted(value))}, ${usual})`;
}

type Lookup = Extract<Expression, { op: 'lookup' }>;

function cellsOf({ table }: Lookup, writing: Writing): readonly (readonly [string, Constant])[] {
  const { value } = writing.version(table);
  return typeof value === 'object' ? Object.entries(value) : [];
}

function keyOf({ keys }: Lookup, writing: Writing): string {
  const written = keys.map((key) => emit(key, writing));
  return written.length === 1 ? (written[0] ?? '') : `(${written.join(` || '|' || `)})`;
}
