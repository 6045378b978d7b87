import type { Input } from '@zhengling/rules';
import { literal, named } from './source.ts';

/**
 * Cells as what rules compute with, in SQL: exact decimals, dates, known values. NULL where the cell is empty and also
 * where it is not plainly valid: then `readCell` looks again and tells why. What is taken here `readCell` takes as the
 * same value.
 */
export interface TypedCell {
  readonly value: string;
  /** The text that `readCell` reads; NULL where the cell is empty. */
  readonly text: string;
}

export const NEVER_GIVEN = (input: Input): TypedCell => ({
  value: `CAST(NULL AS ${typeOf(input)})`,
  text: 'CAST(NULL AS VARCHAR)',
});

export function typedCell(input: Input, column: string, type: string): TypedCell {
  if (type === 'VARCHAR') {
    const text = trimmed(column);
    return { value: fromText(input, text), text };
  }
  return fromTyped(input, column, type);
}

/** Blanks of all widths around a cell do not count; what is left empty is not given. */
const trimmed = (column: string) => `nullif(trim(${column}, ${literal(' \t\r\n\u00a0\u3000')}), '')`;

/** The type of the column that the SQL of a rule computes with. */
function typeOf({ type, min = 0, max = 0 }: Input): string {
  switch (type.kind) {
    case 'number': {
      const digits = String(Math.max(Math.abs(min), Math.abs(max))).length;
      return type.den === 1
        ? digits < 10
          ? 'INTEGER'
          : 'BIGINT'
        : `DECIMAL(${digits}, ${decimalsOf(type.den)})`;
    }
    case 'yes-no':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'moment':
      return 'TIMESTAMPTZ';
    case 'text':
    case 'choice':
    case 'list':
      return 'VARCHAR';
    case 'choices':
      return 'VARCHAR[]';
  }
}

const decimalsOf = (den: number): number => Math.round(Math.log10(den));

/** Bounds of a number in its own unit, as decimals. */
function bounds({ type, min = 0, max = 0 }: Input): readonly [string, string] {
  if (type.kind !== 'number') return ['0', '0'];
  const decimals = decimalsOf(type.den);
  return [(min / type.den).toFixed(decimals), (max / type.den).toFixed(decimals)];
}

export const YES = ['是', 'true', 'yes', '1'];
export const NO = ['否', 'false', 'no', '0'];
const list = (values: readonly string[]) => values.map(literal).join(', ');

function fromText(input: Input, text: string): string {
  const { type } = input;
  switch (type.kind) {
    case 'number': {
      // Noughts past the last decimal are no decimals.
      const decimals = type.den === 1 ? '(\\.0*)?' : `(\\.[0-9]{0,${decimalsOf(type.den)}}0*)?`;
      const plain = literal(`-?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})${decimals}`);
      // No wider than the bounds: DuckDB reads decimals of more than 18 digits a hundred times slower.
      const value = `TRY_CAST(replace(${text}, ',', '') AS ${typeOf(input)})`;
      return `CASE WHEN regexp_full_match(${text}, ${plain}) THEN ${bounded(input, value)} END`;
    }
    case 'yes-no':
      return `CASE WHEN lower(${text}) IN (${list(YES)}) THEN TRUE WHEN lower(${text}) IN (${list(NO)}) THEN FALSE END`;
    case 'date': {
      const forms = literal(
        '[1-9][0-9]{3}(-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)',
      );
      return `CASE WHEN regexp_full_match(${text}, ${forms}) THEN TRY_CAST(translate(${text}, '/年月日', '---') AS DATE) END`;
    }
    case 'moment': {
      const form = literal(
        '[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2})',
      );
      return `CASE WHEN regexp_full_match(${text}, ${form}) THEN TRY_CAST(${text} AS TIMESTAMPTZ) END`;
    }
    case 'text':
      return text;
    case 'choice':
      return known(input, type.values, text);
    case 'choices': {
      const several = `list_transform(string_split_regex(${text}, '[;；]'), lambda part: ${known(input, type.values, trimmed('part'))})`;
      const one = known(input, type.values, text);
      // Most cells are empty or name one value: lists are taken apart only where they must be.
      return `CASE WHEN ${text} IS NULL THEN NULL WHEN ${text} IN (${list(NOTHING)}) THEN CAST([] AS VARCHAR[]) WHEN ${one} IS NOT NULL THEN [${one}] WHEN regexp_matches(${text}, '[;；]') THEN ${inOrder(type.values, several)} END`;
    }
    case 'list':
      return 'CAST(NULL AS VARCHAR)';
  }
}

/** How an empty set of choices is written where an empty cell means that nobody said. */
export const NOTHING = ['[]', '无'];

/** A number within its bounds, as narrow as they allow. */
function bounded(input: Input, value: string): string {
  const [least, most] = bounds(input);
  return `CASE WHEN ${value} BETWEEN ${least} AND ${most} THEN CAST(${value} AS ${typeOf(input)}) END`;
}

/** A known value by its name or its Chinese label. */
function known({ labels = {} }: Input, values: readonly string[], text: string): string {
  const byLabel = Object.entries(labels).filter(
    ([value, label]) => values.includes(value) && !values.includes(label),
  );
  const cases = byLabel.map(([value, label]) => `WHEN ${literal(label)} THEN ${literal(value)}`);
  const self = `CASE WHEN ${text} IN (${list(values)}) THEN ${text} END`;
  return cases.length === 0 ? self : `CASE ${text} ${cases.join(' ')} ELSE ${self} END`;
}

/** Known values each once in the order of the rule; NULL where one is not known. */
const inOrder = (values: readonly string[], found: string): string =>
  `CASE WHEN len(list_filter(${found}, lambda one: one IS NULL)) = 0 THEN list_filter([${list(values)}], lambda value: list_contains(${found}, value)) END`;

const WHOLE = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;

function fromTyped(input: Input, column: string, type: string): TypedCell {
  const text = `CAST(${column} AS VARCHAR)`;
  const kind = input.type.kind;
  if (input.type.kind === 'number' && (WHOLE.test(type) || type.startsWith('DECIMAL'))) {
    const exact = `${column} = round(${column}, ${decimalsOf(input.type.den)})`;
    const checked = type.startsWith('DECIMAL')
      ? `CASE WHEN ${exact} THEN ${bounded(input, column)} END`
      : bounded(input, column);
    return { value: checked, text };
  }
  if (input.type.kind === 'number' && type === 'DOUBLE') {
    const { den } = input.type;
    const [least, most] = bounds(input);
    const exact = `round(${column} * ${den}) / ${den} = ${column}`;
    return {
      value: `CASE WHEN ${column} BETWEEN ${least} AND ${most} AND ${exact} THEN CAST(${column} AS ${typeOf(input)}) END`,
      text,
    };
  }
  if ((kind === 'yes-no' && type === 'BOOLEAN') || (kind === 'date' && type === 'DATE'))
    return { value: column, text };
  if (kind === 'date' && type.startsWith('TIMESTAMP')) {
    const day = `CASE WHEN date_trunc('day', ${column}) = ${column} THEN CAST(${column} AS DATE) END`;
    return { value: day, text: `COALESCE(CAST(${day} AS VARCHAR), ${text})` };
  }
  if (kind === 'moment' && type === 'TIMESTAMP WITH TIME ZONE')
    return { value: column, text: `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%g+08:00')` };
  if (input.type.kind === 'choices' && type === 'VARCHAR[]') {
    const { values } = input.type;
    const one = `list_transform(${column}, lambda part: ${known(input, values, 'part')})`;
    return { value: inOrder(values, one), text: `CAST(to_json(${column}) AS VARCHAR)` };
  }
  if (type.endsWith(']') || type.startsWith('STRUCT') || type.startsWith('MAP')) {
    const json = `CAST(to_json(${column}) AS VARCHAR)`;
    return { value: fromText(input, json), text: json };
  }
  const asText = trimmed(text);
  return { value: fromText(input, asText), text: asText };
}

/** A column by its name in the relation that the SQL of the rule is put over. */
export const inputColumn = (name: string): string => named(name);
