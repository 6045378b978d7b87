/** What PostgreSQL and DuckDB write differently. Numbers are exact decimals in the unit's own terms in both. */
export interface Dialect {
  readonly name: 'postgres' | 'duckdb';
  /** The type of a number of so many digits, `scale` of them decimals. */
  decimal(width: number, scale: number): string;
  /** Quotient of whole numbers towards zero, without limit of size; NULL where `d` is zero. */
  quotient(n: string, d: string): string;
  includes(set: string, value: string): string;
  size(set: string): string;
  /** Every value of the set is one of `values`. */
  within(set: string, values: readonly string[]): string;
  /** A set of choices. */
  set(values: readonly string[]): string;
  contains(text: string, word: string): string;
  matches(text: string, pattern: string): string;
  /** Milliseconds since 1970 of a TIMESTAMPTZ, and back. */
  milliseconds(column: string): string;
  moment(milliseconds: string): string;
  /** A day number moved by whole months. */
  monthsLater(day: string, months: string): string;
  /** The values that are not NULL, as a list of text. */
  compact(values: readonly string[]): string;
  /** A subquery with a row for each thing of a list, its fields to be had by `field`. */
  things(list: string): string;
  field(name: string, kind: string): string;
  record(fields: readonly (readonly [string, string])[]): string;
}

export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
export const identifier = (name: string): string => `"${name.replace(/"/g, '""')}"`;

/** Days since 1970 of a DATE, and back. */
export const dayOf = (column: string): string => `(${column} - DATE '1970-01-01')`;
export const dateOf = (day: string): string => `(DATE '1970-01-01' + CAST(${day} AS INTEGER))`;

export const duckdb: Dialect = {
  name: 'duckdb',
  decimal: (width, scale) => `DECIMAL(${width}, ${scale})`,
  quotient: (n, d) => `(CAST(${n} AS HUGEINT) // NULLIF(CAST(${d} AS HUGEINT), 0))`,
  includes: (set, value) => `list_contains(${set}, ${value})`,
  size: (set) => `len(${set})`,
  within: (set, values) =>
    `len(list_filter(${set}, lambda one: one IS NULL OR one NOT IN (${values.join(', ')}))) = 0`,
  set: (values) => `CAST([${values.join(', ')}] AS VARCHAR[])`,
  contains: (text, word) => `contains(${text}, ${word})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
  milliseconds: (column) => `epoch_ms(${column})`,
  moment: (n) => `to_timestamp(${n} / 1000.0)`,
  monthsLater: (day, months) => dayOf(`CAST(${dateOf(day)} + to_months(CAST(${months} AS INTEGER)) AS DATE)`),
  compact: (values) => `list_filter([${values.join(', ')}], lambda one: one IS NOT NULL)`,
  things: (list) => `(SELECT unnest(${list}) AS it) AS things`,
  field: (name) => `things.it.${identifier(name)}`,
  record: (fields) => `{${fields.map(([name, value]) => `${quoted(name)}: ${value}`).join(', ')}}`,
};

export const postgres: Dialect = {
  name: 'postgres',
  decimal: () => 'numeric',
  quotient: (n, d) => `div(${n}, NULLIF(${d}, 0))`,
  includes: (set, value) => `(${value} = ANY (${set}))`,
  size: (set) => `cardinality(${set})`,
  within: (set, values) => `${set} <@ ARRAY[${values.join(', ')}]::text[]`,
  set: (values) => `ARRAY[${values.join(', ')}]::text[]`,
  contains: (text, word) => `(position(${word} IN ${text}) > 0)`,
  matches: (text, pattern) => `(${text} ~ ${pattern})`,
  milliseconds: (column) => `CAST(round(extract(epoch FROM ${column}) * 1000) AS bigint)`,
  moment: (n) => `to_timestamp(${n} / 1000.0)`,
  monthsLater: (day, months) =>
    dayOf(`CAST(${dateOf(day)} + make_interval(months => CAST(${months} AS integer)) AS date)`),
  compact: (values) => `array_remove(ARRAY[${values.join(', ')}]::text[], NULL)`,
  things: (list) => `jsonb_array_elements(${list}) AS things(it)`,
  field: (name, kind) => {
    const text = `(things.it ->> ${quoted(name)})`;
    switch (kind) {
      case 'number':
        return `CAST(${text} AS numeric)`;
      case 'yes-no':
        return `CAST(${text} AS boolean)`;
      case 'date':
        return `CAST(${text} AS date)`;
      case 'moment':
        return `CAST(${text} AS timestamptz)`;
      case 'choices':
        return `CASE WHEN jsonb_typeof(things.it -> ${quoted(name)}) = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(things.it -> ${quoted(name)})) END`;
      default:
        return text;
    }
  },
  record: (fields) =>
    `jsonb_build_object(${fields.map(([name, value]) => `${quoted(name)}, ${value}`).join(', ')})`,
};
