import { knownOn as calendarKnownOn, nationalCalendar } from '@zhengling/calendar';
import type { Circumstances } from '../explain/explain.ts';
import type { Expression } from '../model/expression.ts';
import { versionOf } from '../model/in-force.ts';
import type { Input, Rule } from '../model/rule.ts';
import type { ValueType } from '../model/type.ts';
import { type Range, rangeOf } from '../prove/range.ts';
import { columnTypes } from './column-type.ts';
import { decimalText, scaleOf } from './decimal.ts';
import { type Dialect, dateOf, duckdb, identifier, postgres, quoted } from './dialect.ts';
import { emit } from './emit.ts';
import { NotInSql } from './not-in-sql.ts';
import { workingDaysOf } from './working-days.ts';
import type { Writing } from './writing.ts';

export type DialectName = 'postgres' | 'duckdb';

const DIALECTS = { postgres, duckdb } as const satisfies Record<DialectName, Dialect>;

/**
 * A rule in SQL. Columns are named like the inputs and hold what JSON would: numbers of any exact type in the unit's
 * own terms, DATE, TIMESTAMPTZ, BOOLEAN, text, text arrays for several choices; a list is jsonb in PostgreSQL and a
 * list of structs in DuckDB. Of several choices each stands once. Missing, not applicable, discretionary and not
 * computable are all NULL. Over rows that are not `valid` the expressions mean nothing, and may fail.
 */
export interface RuleSql {
  /** One expression: the whole value, jsonb in PostgreSQL and a struct in DuckDB. */
  readonly value: string;
  /** One expression for each output, in the unit's own terms. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The type of each column that is computed with as it is; other exact types are cast. */
  readonly columns: Readonly<Record<string, string>>;
  /** True where the columns hold what the rule takes: bounds, decimals, known values. */
  readonly valid: string;
}

export type ToSql =
  | { readonly ok: true; readonly sql: RuleSql }
  | { readonly ok: false; readonly code: 'ZL8031'; readonly message: string; readonly hint: string };

export function toSql(rule: Rule, name: DialectName, circumstances: Circumstances): ToSql {
  const { on, knownOn, calendar = nationalCalendar } = circumstances;
  const dialect = DIALECTS[name];
  const known = knownOn === undefined ? calendar : calendarKnownOn(calendar, knownOn);
  const ranges = new Map<Expression, Range>();
  for (const { expression } of Object.values(rule.outputs))
    rangeOf(expression, rule, (part, { low, high }) => {
      const before = ranges.get(part) ?? { low, high };
      ranges.set(part, { low: Math.min(low, before.low), high: Math.max(high, before.high) });
    });
  const kinds = new Map(
    Object.values(rule.inputs).flatMap(({ fields = {} }) =>
      Object.entries(fields).map(([field, { type }]) => [field, type.kind] as const),
    ),
  );
  const writing: Writing = {
    rule,
    dialect,
    on,
    ranges,
    present: new Set(),
    fixed: new Map(),
    item: (field) => dialect.field(field, kinds.get(field) ?? 'text'),
    workingDays: workingDaysOf(known),
    version: (parameter) => {
      const found = rule.parameters[parameter];
      if (found === undefined) throw new TypeError(`${rule.id} has no parameter ${parameter}`);
      return versionOf(found, on, knownOn ?? '9999-12-31');
    },
  };
  try {
    const outputs = Object.fromEntries(
      Object.entries(rule.outputs).map(([output, { expression }]) => [
        output,
        shown(emit(expression, writing), expression.type, dialect),
      ]),
    );
    return {
      ok: true,
      sql: {
        outputs,
        value: dialect.record(Object.entries(outputs)),
        valid: valid(rule, dialect),
        columns: columnTypes(rule, dialect),
      },
    };
  } catch (error) {
    if (!(error instanceof NotInSql)) throw error;
    return {
      ok: false,
      code: 'ZL8031',
      message: `规则 ${rule.id} 不能写成一个 SQL 表达式：${error.message}`,
      hint: '请改用 zhengling rules run，由程序逐行计算。',
    };
  }
}

/** A day number as a date, milliseconds as a moment; numbers are in the unit's own terms already. */
function shown(sql: string, type: ValueType, dialect: Dialect): string {
  switch (type.kind) {
    case 'number':
      return dialect.name === 'postgres' ? `round(${sql}, ${scaleOf(type)})` : sql;
    case 'date':
      return dateOf(`(${sql})`);
    case 'moment':
      return dialect.moment(`(${sql})`);
    case 'yes-no':
    case 'text':
    case 'choice':
    case 'choices':
    case 'list':
      return sql;
  }
}

function valid({ inputs }: Rule, dialect: Dialect): string {
  const tests = Object.entries(inputs).flatMap(([name, input]) => testsOf(identifier(name), input, dialect));
  return tests.length === 0 ? 'TRUE' : `(${tests.map((test) => `COALESCE(${test}, TRUE)`).join(' AND ')})`;
}

function testsOf(column: string, { type, min, max, otherwise }: Input, dialect: Dialect): readonly string[] {
  switch (type.kind) {
    case 'number': {
      const bounds = [min ?? 0, max ?? 0].map((bound) => decimalText(bound, type));
      // A number is as fine as its unit where rounding changes nothing.
      return [`${column} BETWEEN ${bounds.join(' AND ')}`, `round(${column}, ${scaleOf(type)}) = ${column}`];
    }
    case 'choice':
      return [
        otherwise === undefined ? `${column} IN (${type.values.map(quoted).join(', ')})` : `${column} <> ''`,
      ];
    case 'choices':
      return [dialect.within(column, type.values.map(quoted))];
    case 'yes-no':
    case 'text':
    case 'date':
    case 'moment':
    case 'list':
      return [];
  }
}
