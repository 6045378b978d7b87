/**
 * One column of many rows. What each kind holds for an input or output of a type, and what stands for a value that was
 * not given (in) or is not there (out):
 *
 * - number: `Float64Array` in the unit's own terms (yuan, 0.06); NaN
 * - yes-no: `Uint8Array` of 0 and 1; anything else
 * - choice: codes of a dictionary; a code past its end
 * - choices: a `Uint32Array` of bits, bit i for the i-th value of the closed list (at most 31 values); the top bit
 * - date: `Int32Array` of days since 1970-01-01; the least Int32
 * - moment: `Float64Array` of milliseconds since 1970-01-01T00:00Z; NaN
 * - any type: an array of values as in JSON; null
 */
export type Column =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'yes-no'; readonly values: Uint8Array }
  | {
      readonly kind: 'choice';
      readonly codes: Uint8Array | Uint16Array;
      readonly dictionary: readonly string[];
    }
  | { readonly kind: 'choices'; readonly bits: Uint32Array }
  | { readonly kind: 'date'; readonly days: Int32Array }
  | { readonly kind: 'moment'; readonly milliseconds: Float64Array }
  | { readonly kind: 'json'; readonly values: readonly unknown[] };

export type Columns = Readonly<Record<string, Column>>;

export const NOT_GIVEN = {
  yesNo: 255,
  choice: 0xffff,
  choices: 0x80000000,
  date: -(2 ** 31),
} as const;

/** How many rows the column holds. */
export function lengthOf(column: Column): number {
  switch (column.kind) {
    case 'number':
    case 'yes-no':
    case 'json':
      return column.values.length;
    case 'choice':
      return column.codes.length;
    case 'choices':
      return column.bits.length;
    case 'date':
      return column.days.length;
    case 'moment':
      return column.milliseconds.length;
  }
}
