import type { IsoDate } from '@zhengling/calendar';
import { commonType, numberType } from '../build/number-type.ts';
import { walk } from '../model/children.ts';
import type { Case, Expression, Relation, Rounding } from '../model/expression.ts';
import type { Input, Rule, Version } from '../model/rule.ts';
import type { ValueType } from '../model/type.ts';
import { rangeOf } from '../prove/range.ts';
import { gcd, LARGEST_SHARE } from '../value/arithmetic.ts';
import { dayNumber } from '../value/day-number.ts';
import { type Dialect, dayOf, identifier, quoted } from './dialect.ts';
import { nextWorkingDaySql, type WorkingDays, workingDaySql } from './working-days.ts';

/** What the SQL of a rule is written for. */
export interface Writing {
  readonly rule: Rule;
  readonly dialect: Dialect;
  readonly on: IsoDate;
  readonly workingDays: WorkingDays;
  version(name: string): Version;
}

/** A rule, or a part of one, that SQL cannot say. */
export class NotInSql extends Error {}

/**
 * An expression as SQL over the columns of the inputs, inside units. Missing, none, discretionary and error are all
 * NULL; tests follow SQL's own three values, which are Kleene's.
 */
export function emit(expression: Expression, writing: Writing): string {
  const { rule, dialect } = writing;
  const see = (part: Expression): string => emit(part, writing);
  /** A number over another denominator. */
  const over = (part: Expression, den: number): string => {
    const sql = see(part);
    if (part.type.kind !== 'number' || part.type.den === den) return sql;
    return part.op === 'constant' && typeof part.value === 'number'
      ? String(part.value * (den / part.type.den))
      : `(${sql} * ${den / part.type.den})`;
  };
  const common = (parts: readonly Expression[]): readonly string[] => {
    const { den } = expression.type.kind === 'number' ? expression.type : commonType(parts);
    return parts.map((part) => over(part, den));
  };
  const branch = (part: Expression): string =>
    expression.type.kind === 'number' ? over(part, expression.type.den) : see(part);
  switch (expression.op) {
    case 'constant':
      return constant(expression.value, expression.type);
    case 'input':
      return column(rule.inputs[expression.name], identifier(expression.name), dialect);
    case 'item': {
      const input = Object.values(rule.inputs).find(({ fields }) => fields?.[expression.name] !== undefined);
      return column(
        input?.fields?.[expression.name],
        dialect.field(expression.name, expression.type.kind),
        dialect,
      );
    }
    case 'parameter': {
      const { value } = writing.version(expression.name);
      return typeof value === 'object' ? 'NULL' : constant(value, expression.type);
    }
    case 'lookup':
      return lookup(expression, writing, expression.keys.map(see));
    case 'on':
      return String(dayNumber(writing.on));
    case 'none':
      return typedNull(expression.type);
    case 'given':
      return rule.inputs[expression.input]?.default === undefined
        ? `(${identifier(expression.input)} IS NOT NULL)`
        : 'TRUE';
    case 'fallback': {
      if (
        [...walk(expression.value)].some(
          ({ op }) => op === 'discretion' || op === 'period' || op === 'divide',
        )
      )
        throw new NotInSql('默认值前面有裁量、期限或者比例，SQL 的 NULL 分不开“没有填”和“算不出”');
      return `COALESCE(${branch(expression.value)}, ${branch(expression.instead)})`;
    }
    case 'discretion':
      return typedNull(expression.type);
    case 'add':
      return `(${common(expression.of).join(' + ')})`;
    case 'subtract':
      return `(${common([expression.left, expression.right]).join(' - ')})`;
    case 'multiply':
      return `(${see(expression.left)} * ${see(expression.right)})`;
    case 'least':
      return extreme('<=', common(expression.of));
    case 'greatest':
      return extreme('>=', common(expression.of));
    case 'round':
      return rounded(expression, writing, see(expression.value));
    case 'divide':
      return share(expression, dialect, see(expression.left), see(expression.right));
    case 'compare': {
      const [left = '', right = ''] =
        expression.left.type.kind === 'number'
          ? [expression.left, expression.right].map((part) =>
              over(part, commonType([expression.left, expression.right]).den),
            )
          : [see(expression.left), see(expression.right)];
      return `(${left} ${RELATIONS[expression.relation]} ${right})`;
    }
    case 'among':
      return `(${see(expression.value)} IN (${expression.values.map(quoted).join(', ')}))`;
    case 'includes':
      return dialect.includes(see(expression.set), quoted(expression.value));
    case 'size':
      return dialect.size(see(expression.set));
    case 'all':
      return expression.of.length === 0 ? 'TRUE' : `(${expression.of.map(see).join(' AND ')})`;
    case 'any':
      return expression.of.length === 0 ? 'FALSE' : `(${expression.of.map(see).join(' OR ')})`;
    case 'not':
      return `(NOT ${see(expression.value)})`;
    case 'choose': {
      const cases = expression.cases.map(({ when, gives }) => {
        const condition = see(when);
        return `WHEN ${condition} THEN ${branch(gives)} WHEN (${condition}) IS NULL THEN NULL`;
      });
      return `CASE ${cases.join(' ')} ELSE ${branch(expression.otherwise)} END`;
    }
    case 'match':
      return `CASE ${see(expression.on)} ${Object.entries(expression.cases)
        .map(([value, gives]) => `WHEN ${quoted(value)} THEN ${branch(gives)}`)
        .join(' ')} END`;
    case 'ladder': {
      const on = see(expression.on);
      const steps = expression.steps.map(({ from, fromIncluded, to, toIncluded, gives }) => {
        const bounds = [
          ...(from === null ? [] : [`${on} ${fromIncluded ? '>=' : '>'} ${from}`]),
          ...(to === null ? [] : [`${on} ${toIncluded ? '<=' : '<'} ${to}`]),
        ];
        return `WHEN ${bounds.length === 0 ? `${on} IS NOT NULL` : bounds.join(' AND ')} THEN ${branch(gives)}`;
      });
      return `CASE ${steps.join(' ')} END`;
    }
    case 'highest':
      return highest(expression.of, see, branch);
    case 'collect': {
      const conditions = expression.of.map(({ when }) => see(when));
      const values = expression.of.map(
        ({ value }, index) => `CASE WHEN ${conditions[index]} THEN ${quoted(value)} END`,
      );
      return `CASE WHEN ${conditions.map((condition) => `(${condition}) IS NOT NULL`).join(' AND ')} THEN ${dialect.compact(values)} END`;
    }
    case 'fold':
      return fold(expression, dialect, see(expression.each));
    case 'period':
      return period(expression, writing, see(expression.from), see(expression.n));
    case 'shift':
      return `(${see(expression.from)} + ${see(expression.days)})`;
    case 'days':
      return `(${see(expression.to)} - ${see(expression.from)})`;
    case 'part':
      return `CAST(extract(${expression.part} FROM DATE '1970-01-01' + CAST(${see(expression.date)} AS INTEGER)) AS BIGINT)`;
    case 'contains':
      return `(${expression.words.map((word) => dialect.contains(see(expression.text), quoted(word))).join(' OR ')})`;
    case 'matches':
      return dialect.matches(see(expression.text), quoted(expression.pattern));
    case 'step':
      return see(expression.value);
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

function constant(value: number | boolean | string, type: ValueType): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return quoted(value);
  return type.kind === 'number' || type.kind === 'date' || type.kind === 'moment'
    ? `CAST(${value} AS BIGINT)`
    : String(value);
}

function typedNull(type: ValueType): string {
  switch (type.kind) {
    case 'number':
    case 'date':
    case 'moment':
      return 'CAST(NULL AS BIGINT)';
    case 'yes-no':
      return 'CAST(NULL AS BOOLEAN)';
    case 'text':
    case 'choice':
    case 'choices':
    case 'list':
      return 'NULL';
  }
}

/** A column as it is inside, with the default of the input. */
function column(input: Input | undefined, name: string, dialect: Dialect): string {
  if (input === undefined) throw new NotInSql(`没有 ${name}`);
  const { type, default: instead, otherwise } = input;
  const inner = ((): string => {
    switch (type.kind) {
      case 'number':
        return dialect.scaled(name, type.den);
      case 'date':
        return dayOf(name);
      case 'moment':
        return dialect.milliseconds(name);
      case 'choice':
        return otherwise === undefined
          ? name
          : `CASE WHEN ${name} IS NULL OR ${name} IN (${type.values.map(quoted).join(', ')}) THEN ${name} ELSE ${quoted(otherwise)} END`;
      case 'yes-no':
      case 'text':
      case 'choices':
      case 'list':
        return name;
    }
  })();
  if (instead === undefined || instead === null) return inner;
  if (typeof instead === 'boolean') return `COALESCE(${inner}, ${instead ? 'TRUE' : 'FALSE'})`;
  if (typeof instead === 'number' && type.kind === 'number')
    return `COALESCE(${inner}, ${Math.round(instead * type.den)})`;
  if (typeof instead === 'string')
    return type.kind === 'date'
      ? `COALESCE(${inner}, ${dayNumber(instead)})`
      : `COALESCE(${inner}, ${quoted(instead)})`;
  if (Array.isArray(instead) && type.kind === 'choices') {
    const values = instead.filter((one) => typeof one === 'string').map(quoted);
    const list =
      dialect.name === 'duckdb'
        ? `CAST([${values.join(', ')}] AS VARCHAR[])`
        : `ARRAY[${values.join(', ')}]::text[]`;
    return `COALESCE(${inner}, ${list})`;
  }
  throw new NotInSql(`${name} 的默认值`);
}

function lookup(
  expression: Extract<Expression, { op: 'lookup' }>,
  writing: Writing,
  keys: readonly string[],
): string {
  const { value } = writing.version(expression.table);
  const cells = typeof value === 'object' ? Object.entries(value) : [];
  if (cells.length === 0) return typedNull(expression.type);
  const key = keys.length === 1 ? (keys[0] ?? '') : `(${keys.join(` || '|' || `)})`;
  return `CASE ${key} ${cells
    .map(([cell, figure]) => `WHEN ${quoted(cell)} THEN ${constant(figure, expression.type)}`)
    .join(' ')} END`;
}

/** The least or greatest of all, NULL where one is; written so that no part is repeated more than needed. */
function extreme(relation: '<=' | '>=', parts: readonly string[]): string {
  const [first = 'NULL', ...rest] = parts;
  return rest.reduce((one, other) => {
    if (/^CAST\(-?\d+ AS BIGINT\)$|^-?\d+$/.test(other))
      return `CASE WHEN ${one} ${relation === '<=' ? '>' : '<'} ${other} THEN ${other} ELSE ${one} END`;
    return `CASE WHEN ${one} ${relation} ${other} THEN ${one} WHEN ${other} ${relation} ${one} THEN ${other} END`;
  }, first);
}

/** Whole number division of n·up by `by` (both whole, `by` positive), rounded; `negative`: n may be below zero. */
function division(
  n: string,
  up: number,
  by: number,
  rounding: Rounding,
  negative: boolean,
  quotient: (n: string, d: string) => string,
): string {
  const common = gcd(up, by);
  const p = up / common;
  const q = by / common;
  const times = (size: string, factor: number) => (factor === 1 ? size : `${size} * ${factor}`);
  if (q === 1) return `(${times(n, p)})`;
  const size = (of: string): string => {
    switch (rounding) {
      case 'half-up':
        return q % 2 === 0
          ? quotient(`(${times(of, p)} + ${q / 2})`, String(q))
          : quotient(`(${times(of, 2 * p)} + ${q})`, String(2 * q));
      case 'down':
        return quotient(times(of, p), String(q));
      case 'up':
        return quotient(`(${times(of, p)} + ${q - 1})`, String(q));
    }
  };
  return negative ? `CASE WHEN ${n} < 0 THEN -${size(`(-${n})`)} ELSE ${size(n)} END` : size(n);
}

function rounded(expression: Extract<Expression, { op: 'round' }>, writing: Writing, n: string): string {
  const { low } = rangeOf(expression.value, writing.rule);
  return division(
    n,
    numberType(expression).den,
    numberType(expression.value).den,
    expression.rounding,
    low < 0,
    writing.dialect.quotient,
  );
}

function share(
  expression: Extract<Expression, { op: 'divide' }>,
  dialect: Dialect,
  left: string,
  right: string,
): string {
  const { den } = numberType(expression);
  const n = `abs(${dialect.wide(left)}) * ${numberType(expression.right).den * den}`;
  const d = `(abs(${dialect.wide(right)}) * ${numberType(expression.left).den})`;
  const size = {
    'half-up': dialect.wideQuotient(`(${n} * 2 + ${d})`, `(${d} * 2)`),
    down: dialect.wideQuotient(`(${n})`, d),
    up: dialect.wideQuotient(`(${n} + ${d} - 1)`, d),
  }[expression.rounding];
  return `CASE WHEN ${right} <> 0 AND ${size} <= ${LARGEST_SHARE} THEN CAST(${size} AS BIGINT) * (CASE WHEN (${left} < 0) <> (${right} < 0) THEN -1 ELSE 1 END) END`;
}

function highest(
  of: readonly Case[],
  see: (part: Expression) => string,
  branch: (part: Expression) => string,
): string {
  const parts = of.map(({ when, gives }) => ({ condition: see(when), value: branch(gives) }));
  const open = parts.map(
    ({ condition, value }) => `(${condition}) IS NULL OR ((${condition}) AND (${value}) IS NULL)`,
  );
  const values = parts.map(({ condition, value }) => `CASE WHEN ${condition} THEN ${value} END`);
  return `CASE WHEN ${open.join(' OR ')} THEN NULL ELSE GREATEST(${values.join(', ')}) END`;
}

function fold(expression: Extract<Expression, { op: 'fold' }>, dialect: Dialect, each: string): string {
  const list = identifier(expression.list);
  const result = {
    sum: 'CASE WHEN count(*) = count(each) THEN CAST(COALESCE(sum(each), 0) AS BIGINT) END',
    greatest: 'CASE WHEN count(*) = count(each) THEN max(each) END',
    least: 'CASE WHEN count(*) = count(each) THEN min(each) END',
    count: 'CASE WHEN count(*) = count(each) THEN count(*) FILTER (WHERE each) END',
    any: 'CASE WHEN bool_or(each) THEN TRUE WHEN count(*) = count(each) THEN FALSE END',
    all: 'CASE WHEN NOT bool_and(each) THEN FALSE WHEN count(*) = count(each) THEN TRUE END',
  }[expression.how];
  const things =
    dialect.name === 'duckdb' ? `${dialect.things(list)} AS things` : `${dialect.things(list)} AS things(it)`;
  return `CASE WHEN ${list} IS NOT NULL THEN (SELECT ${result} FROM (SELECT ${each} AS each FROM ${things}) AS every_one) END`;
}

const LONGEST = { day: 36_500, workday: 5_000, month: 1_200, year: 100 } as const;

function period(
  expression: Extract<Expression, { op: 'period' }>,
  { dialect, workingDays }: Writing,
  from: string,
  n: string,
): string {
  const last = ((): string => {
    switch (expression.unit) {
      case 'day':
        return `(${from} + ${n})`;
      case 'workday':
        return workingDaySql(from, n, workingDays);
      case 'month':
        return dialect.monthsLater(from, n);
      case 'year':
        return dialect.monthsLater(from, `(${n} * 12)`);
    }
  })();
  const end = expression.end === 'last' ? last : nextWorkingDaySql(`(${last})`, workingDays);
  return `CASE WHEN ${n} BETWEEN 1 AND ${LONGEST[expression.unit]} THEN ${end} END`;
}
