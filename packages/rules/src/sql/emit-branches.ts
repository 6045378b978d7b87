import { numberType } from '../build/number-type.ts';
import type { Case, Expression } from '../model/expression.ts';
import { decimalText } from './decimal.ts';
import { identifier, quoted } from './dialect.ts';
import { NotInSql } from './not-in-sql.ts';
import { absencesOf, isNever, type Nullness, nullnessOf, presentWhere } from './nullness.ts';
import { type Writing, where } from './writing.ts';

/** What takes one of several values. */
export type Branching = Extract<
  Expression,
  { op: 'choose' | 'match' | 'ladder' | 'fallback' | 'highest' | 'fold' }
>;
/** Writes a part as SQL. */
type Write = (part: Expression, writing: Writing) => string;

interface Writers {
  readonly emit: Write;
  readonly branch: Write;
}

/** `emit` writes what is branched on, `branch` the values. */
export function emitBranches(expression: Branching, writing: Writing, { emit, branch }: Writers): string {
  switch (expression.op) {
    case 'choose':
      return choose(expression, writing, { emit, branch });
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
      return highest(expression.of, writing, { emit, branch });
    case 'fold':
      return fold(expression, writing, branch(expression.each, writing));
  }
}

/** The choice that an expression asks, where it is nothing but an input. */
export function inputOf(expression: Expression): string | null {
  if (expression.op === 'step') return inputOf(expression.value);
  return expression.op === 'input' && expression.type.kind === 'choice' ? expression.name : null;
}

/** The first case that holds; NULL where the first that does not fail is NULL. */
function choose(
  { cases, otherwise }: Extract<Expression, { op: 'choose' }>,
  writing: Writing,
  { emit, branch }: Writers,
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
function highest(of: readonly Case[], writing: Writing, { emit, branch }: Writers): string {
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
