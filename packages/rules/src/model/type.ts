/**
 * What a value can be. Every number is a whole number over a fixed denominator (`den`) of a unit, known when the
 * rule is written: 元 over 100 is fen, a share over 1,000,000. Arithmetic is therefore exact, and how large a number
 * can get is proved once, when the rule is defined (`prove`).
 */
export type ValueType =
  | { readonly kind: 'yes-no' }
  | NumberType
  /** A civil date; inside, days since 1970-01-01. */
  | { readonly kind: 'date' }
  /** A moment; inside, milliseconds since 1970-01-01T00:00Z; in JSON, ISO 8601 with offset. */
  | { readonly kind: 'moment' }
  | { readonly kind: 'text' }
  /** One of a closed list. */
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** Any number of a closed list, each once, in the order of the list. */
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  /** Several things of one kind (applications, inventions, years), each with the same fields. */
  | { readonly kind: 'list'; readonly fields: Readonly<Record<string, ValueType>> };

export interface NumberType {
  readonly kind: 'number';
  /** `元`, `share`, `米`, `平方米`, or what is counted: 天, 个月, 人, 张. */
  readonly unit: string;
  /** Whole number from 1. The value is n / den. */
  readonly den: number;
}

export const YES_NO = { kind: 'yes-no' } as const satisfies ValueType;
export const DATE = { kind: 'date' } as const satisfies ValueType;
export const MOMENT = { kind: 'moment' } as const satisfies ValueType;
export const TEXT = { kind: 'text' } as const satisfies ValueType;

/** Decimals in which a unit is given and shown; units not named here are counted (whole numbers). */
const FINENESS: Readonly<Record<string, number>> = {
  元: 100,
  share: 1_000_000,
  米: 1000,
  平方米: 100,
  公里: 1000,
};

/** The denominator of values given and shown in `unit`. */
export const finenessOf = (unit: string): number => FINENESS[unit] ?? 1;

/** A value of `type` as it is inside. A list holds records of such values; `null` in a record is not given. */
export type Inner = number | boolean | string | readonly string[] | readonly InnerRecord[];
export type InnerRecord = { readonly [field: string]: Inner | null };
