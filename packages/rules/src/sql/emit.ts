import { numberType } from '../build/number-type.ts';
import type { Case, Constant, Expression, Relation } from '../model/expression.ts';
import type { Input } from '../model/rule.ts';
import type { ValueType } from '../model/type.ts';
import { dayNumber } from '../value/day-number.ts';
import { scaled } from '../value/decimal.ts';
import { type Decimal, decimalText, digitsOf, literalOf, rangeIn, scaleOf } from './decimal.ts';
import { type Dialect, dateOf, dayOf, identifier, quoted } from './dialect.ts';
import { period, shifted } from './emit-day.ts';
import { arithmetic, decimalOf, divided, extreme, isQuick, notNull, rounded } from './emit-number.ts';
import { NotInSql } from './not-in-sql.ts';
import { absencesOf, any, isNever, type Nullness, nullnessOf, presentWhere } from './nullness.ts';
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
      const sql = emitBranches(expression, writing, (part, inside) => {
        if (part.type.kind !== 'number') return emitOther(part, inside);
        const one = emitNumber(part, inside);
        parts.push(one);
        return one.sql;
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

/** The choice that an expression asks, where it is nothing but an input. */
function inputOf(expression: Expression): string | null {
  if (expression.op === 'step') return inputOf(expression.value);
  return expression.op === 'input' && expression.type.kind === 'choice' ? expression.name : null;
}

/** The cell that a table is known to give in this branch. */
function knownCell({ keys }: Lookup, writing: Writing): string | null {
  const values = keys.map((key) => {
    const input = inputOf(key);
    return input === null ? undefined : writing.fixed.get(input);
  });
  return values.every((value) => value !== undefined) ? values.join('|') : null;
}

const noNumber = (expression: Expression, { dialect }: Writing): Decimal => {
  const scale = scaleOf(numberType(expression));
  return {
    sql: `CAST(NULL AS ${dialect.decimal(scale + 1, scale)})`,
    whole: false,
    literal: false,
    width: scale + 1,
    scale,
  };
};

function numberColumn(
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
      return emitBranches(expression, writing, emit);
    default:
      throw new TypeError(`${expression.op} is a number`);
  }
}

type Branching = Extract<Expression, { op: 'choose' | 'match' | 'ladder' | 'fallback' | 'highest' | 'fold' }>;
type Branch = (part: Expression, writing: Writing) => string;

/** What takes one of several values; `branch` writes a value. */
function emitBranches(expression: Branching, writing: Writing, branch: Branch): string {
  switch (expression.op) {
    case 'choose':
      return choose(expression, writing, branch);
    case 'match': {
      const input = inputOf(expression.on);
      const fixed = input === null ? undefined : writing.fixed.get(input);
      const only = fixed === undefined ? undefined : expression.cases[fixed];
      if (only !== undefined) return branch(only, writing);
      const nullness = nullnessOf(expression.on, writing);
      const known = nullness?.always === true ? where(writing, nullness.columns) : writing;
      const whens = Object.entries(expression.cases).map(([value, gives]) => {
        const inside =
          input === null ? known : { ...known, fixed: new Map([...known.fixed, [input, value] as const]) };
        return `WHEN ${quoted(value)} THEN ${branch(gives, inside)}`;
      });
      return `CASE ${emit(expression.on, writing)} ${whens.join(' ')} END`;
    }
    case 'ladder': {
      const on = emit(expression.on, writing);
      const type = numberType(expression.on);
      const steps = expression.steps.map(({ from, fromIncluded, to, toIncluded, gives }) => {
        const bounds = [
          ...(from === null ? [] : [`${on} ${fromIncluded ? '>=' : '>'} ${decimalText(from, type)}`]),
          ...(to === null ? [] : [`${on} ${toIncluded ? '<=' : '<'} ${decimalText(to, type)}`]),
        ];
        return `WHEN ${bounds.length === 0 ? `${on} IS NOT NULL` : bounds.join(' AND ')} THEN ${branch(gives, writing)}`;
      });
      return `CASE ${steps.join(' ')} END`;
    }
    case 'fallback':
      if (absencesOf(expression.value, writing).held)
        throw new NotInSql('默认值前面有裁量、期限或者比例，SQL 的 NULL 分不开“没有填”和“算不出”');
      return `COALESCE(${branch(expression.value, writing)}, ${branch(expression.instead, writing)})`;
    case 'highest':
      return highest(expression.of, writing, branch);
    case 'fold':
      return fold(expression, writing, branch(expression.each, writing));
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

function constant(value: Constant, type: ValueType): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return quoted(value);
  return type.kind === 'moment' ? `CAST(${value} AS BIGINT)` : `(${value})`;
}

/** NULL of a type, where that must be said. */
function nothing(type: ValueType): string {
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

const fieldOf = (name: string, { rule }: Writing): Input | undefined =>
  Object.values(rule.inputs).find(({ fields }) => fields?.[name] !== undefined)?.fields?.[name];

/** A column as it is computed with, with the default of the input. */
function column(input: Input | undefined, name: string, dialect: Dialect): string {
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

const defaultSet = ({ type, default: instead }: Input): readonly string[] | null =>
  type.kind === 'choices' && Array.isArray(instead) ? instead.filter((one) => typeof one === 'string') : null;

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

/** The first case that holds; NULL where the first that does not fail is NULL. */
function choose(
  { cases, otherwise }: Extract<Expression, { op: 'choose' }>,
  writing: Writing,
  branch: Branch,
): string {
  let rest = writing;
  const parts = cases.map(({ when, gives }) => {
    const nullness = nullnessOf(when, rest);
    const known = nullness?.always === true ? where(rest, nullness.columns) : rest;
    const condition = emit(when, known);
    const taken = `WHEN ${condition} THEN ${branch(gives, where(known, presentWhere(when, true, known)))}`;
    rest = where(known, presentWhere(when, false, known));
    if (nullness === null || !nullness.always)
      return `${taken} WHEN ${isNull(condition, nullness)} THEN NULL`;
    return isNever(nullness) ? taken : `WHEN ${isNull(condition, nullness)} THEN NULL ${taken}`;
  });
  return `CASE ${parts.join(' ')} ELSE ${branch(otherwise, rest)} END`;
}

function isNull(sql: string, nullness: Nullness): string {
  if (nullness === null) return `(${sql}) IS NULL`;
  const columns = [...nullness.columns].map((name) => `${name} IS NULL`).join(' OR ');
  return nullness.always ? columns : `(${columns}) AND (${sql}) IS NULL`;
}

/** The greatest of the values whose condition holds; what does not apply is left out. */
function highest(of: readonly Case[], writing: Writing, branch: Branch): string {
  const open: string[] = [];
  const values = of.map(({ when, gives }) => {
    const condition = emit(when, writing);
    const value = branch(gives, writing);
    const test = heldUp(when, condition, writing);
    if (test !== null) open.push(test);
    const inside = heldUp(gives, value, writing);
    if (inside !== null) open.push(`((${condition}) AND ${inside})`);
    return `CASE WHEN ${condition} THEN ${value} END`;
  });
  const found = `GREATEST(${values.join(', ')})`;
  return open.length === 0 ? found : `CASE WHEN ${open.join(' OR ')} THEN NULL ELSE ${found} END`;
}

/** A test that the part holds up the whole: NULL for another reason than not applying. Null where it never does. */
function heldUp(part: Expression, sql: string, writing: Writing): string | null {
  const { none, missing, held } = absencesOf(part, writing);
  if (!missing && !held) return null;
  if (none) throw new NotInSql('就高的各项里有的可能“不适用”，有的可能“没有填”，SQL 的 NULL 分不开');
  return isNull(sql, nullnessOf(part, writing));
}

function fold(expression: Extract<Expression, { op: 'fold' }>, { dialect }: Writing, each: string): string {
  const list = identifier(expression.list);
  const result = {
    sum: 'CASE WHEN count(*) = count(each) THEN COALESCE(sum(each), 0) END',
    greatest: 'CASE WHEN count(*) = count(each) THEN max(each) END',
    least: 'CASE WHEN count(*) = count(each) THEN min(each) END',
    count: 'CASE WHEN count(*) = count(each) THEN count(*) FILTER (WHERE each) END',
    any: 'CASE WHEN bool_or(each) THEN TRUE WHEN count(*) = count(each) THEN FALSE END',
    all: 'CASE WHEN NOT bool_and(each) THEN FALSE WHEN count(*) = count(each) THEN TRUE END',
  }[expression.how];
  return `CASE WHEN ${list} IS NOT NULL THEN (SELECT ${result} FROM (SELECT ${each} AS each FROM ${dialect.things(list)}) AS every_one) END`;
}
