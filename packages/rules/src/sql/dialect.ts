/** What PostgreSQL and DuckDB write differently. Both get whole numbers as BIGINT. */
export interface Dialect {
  readonly name: 'postgres' | 'duckdb';
  /** A column in the unit's own terms as a whole number over `den`. */
  scaled(column: string, den: number): string;
  /** n / den in the unit's own terms, exactly. */
  unscaled(n: string, den: number): string;
  /** Quotient of whole numbers, towards zero. */
  quotient(n: string, d: string): string;
  /** The same for numbers that do not fit in BIGINT: operands are cast by `wide`. */
  wideQuotient(n: string, d: string): string;
  wide(n: string): string;
  includes(set: string, value: string): string;
  size(set: string): string;
  /** Every value of the set is one of `values`. */
  within(set: string, values: readonly string[]): string;
  contains(text: string, word: string): string;
  matches(text: string, pattern: string): string;
  /** Milliseconds since 1970 of a TIMESTAMPTZ. */
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

/** n / den as m / 10^k: shares have denominators like 20, which are written as decimals over 100. */
function decimal(n: string, den: number): { readonly n: string; readonly k: number } {
  let k = 0;
  while (10 ** k % den !== 0 && k < 12) k += 1;
  const factor = 10 ** k / den;
  return { n: factor === 1 ? n : `(${n} * ${factor})`, k };
}

export const duckdb: Dialect = {
  name: 'duckdb',
  scaled: (column, den) =>
    den === 1 ? `CAST(${column} AS BIGINT)` : `CAST(round(${column} * ${den}) AS BIGINT)`,
  unscaled: (over, den) => {
    const { n, k } = decimal(over, den);
    return k === 0
      ? n
      : `CAST(${n} * CAST(${(10 ** -k).toFixed(k)} AS DECIMAL(${k + 1}, ${k})) AS DECIMAL(20, ${k}))`;
  },
  quotient: (n, d) => `(${n} // ${d})`,
  wideQuotient: (n, d) => `(${n} // ${d})`,
  wide: (n) => `CAST(${n} AS HUGEINT)`,
  includes: (set, value) => `list_contains(${set}, ${value})`,
  size: (set) => `CAST(len(${set}) AS BIGINT)`,
  within: (set, values) =>
    `len(list_filter(${set}, lambda one: one IS NULL OR one NOT IN (${values.join(', ')}))) = 0`,
  contains: (text, word) => `contains(${text}, ${word})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
  milliseconds: (column) => `epoch_ms(${column})`,
  moment: (n) => `to_timestamp(${n} / 1000.0)`,
  monthsLater: (day, months) => dayOf(`CAST(${dateOf(day)} + to_months(CAST(${months} AS INTEGER)) AS DATE)`),
  compact: (values) => `list_filter([${values.join(', ')}], lambda one: one IS NOT NULL)`,
  things: (list) => `(SELECT unnest(${list}) AS it)`,
  field: (name) => `things.it.${identifier(name)}`,
  record: (fields) => `{${fields.map(([name, value]) => `${quoted(name)}: ${value}`).join(', ')}}`,
};

export const postgres: Dialect = {
  name: 'postgres',
  scaled: (column, den) => `CAST(round(CAST(${column} AS numeric) * ${den}) AS bigint)`,
  unscaled: (over, den) => {
    const { n, k } = decimal(over, den);
    return k === 0 ? n : `round(CAST(${n} AS numeric) / ${10 ** k}, ${k})`;
  },
  quotient: (n, d) => `(${n} / ${d})`,
  wideQuotient: (n, d) => `div(${n}, ${d})`,
  wide: (n) => `CAST(${n} AS numeric)`,
  includes: (set, value) => `(${value} = ANY (${set}))`,
  size: (set) => `CAST(cardinality(${set}) AS bigint)`,
  within: (set, values) => `${set} <@ ARRAY[${values.join(', ')}]::text[]`,
  contains: (text, word) => `(position(${word} IN ${text}) > 0)`,
  matches: (text, pattern) => `(${text} ~ ${pattern})`,
  milliseconds: (column) => `CAST(round(extract(epoch FROM ${column}) * 1000) AS bigint)`,
  moment: (n) => `to_timestamp(${n} / 1000.0)`,
  monthsLater: (day, months) =>
    dayOf(`CAST(${dateOf(day)} + make_interval(months => CAST(${months} AS integer)) AS date)`),
  compact: (values) => `array_remove(ARRAY[${values.join(', ')}]::text[], NULL)`,
  things: (list) => `jsonb_array_elements(${list})`,
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
        return `(SELECT array_agg(one) FROM jsonb_array_elements_text(things.it -> ${quoted(name)}) AS one)`;
      default:
        return text;
    }
  },
  record: (fields) =>
    `jsonb_build_object(${fields.map(([name, value]) => `${quoted(name)}, ${value}`).join(', ')})`,
};
