import type { Inner, InnerRecord, ValueType } from '../model/type.ts';
import type { Range } from '../prove/range.ts';

/** The values that something may still take. */
export type Values =
  | { readonly kind: 'yes-no'; readonly yes: boolean; readonly no: boolean }
  /** Numbers (over the denominator of the expression), dates and moments; both ends included. */
  | ({ readonly kind: 'range' } & Range)
  | { readonly kind: 'choice'; readonly values: ReadonlySet<string> }
  /** Sets between `must` and `may`. */
  | { readonly kind: 'choices'; readonly must: ReadonlySet<string>; readonly may: ReadonlySet<string> }
  | { readonly kind: 'text'; readonly text: string | null }
  /** Null: the list is not known yet. */
  | { readonly kind: 'list'; readonly things: readonly InnerRecord[] | null };

/**
 * All that an expression may come to once every question is answered. It may hold more than the truth, never less.
 */
export interface Possible {
  /** Null: no value at all. */
  readonly values: Values | null;
  readonly none: boolean;
  /** Somebody decides, within `values`. */
  readonly decided: boolean;
  readonly error: boolean;
}

export const certain = (values: Values): Possible => ({ values, none: false, decided: false, error: false });
export const NOTHING: Possible = { values: null, none: false, decided: false, error: false };
export const ONLY_NONE: Possible = { values: null, none: true, decided: false, error: false };

export const range = (low: number, high: number): Values => ({ kind: 'range', low, high });
export const yesNo = (yes: boolean, no: boolean): Values => ({ kind: 'yes-no', yes, no });

/** A known value as the only one possible. */
export function exactly(value: Inner, type: ValueType): Values {
  switch (type.kind) {
    case 'yes-no':
      return yesNo(value === true, value !== true);
    case 'number':
    case 'date':
    case 'moment': {
      const n = typeof value === 'number' ? value : 0;
      return range(n, n);
    }
    case 'text':
      return { kind: 'text', text: String(value) };
    case 'choice':
      return { kind: 'choice', values: new Set([String(value)]) };
    case 'choices': {
      const chosen = new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
      return { kind: 'choices', must: chosen, may: chosen };
    }
    case 'list':
      return {
        kind: 'list',
        things: Array.isArray(value) ? value.filter((one) => typeof one !== 'string') : [],
      };
  }
}

/** The one value that is left, or null where there are several. */
export function only(values: Values | null): Inner | null {
  switch (values?.kind) {
    case undefined:
      return null;
    case 'yes-no':
      return values.yes === values.no ? null : values.yes;
    case 'range':
      return values.low === values.high ? values.low : null;
    case 'choice':
      return values.values.size === 1 ? ([...values.values][0] ?? null) : null;
    case 'choices':
      return values.must.size === values.may.size ? [...values.must] : null;
    case 'text':
      return values.text;
    case 'list':
      return values.things;
  }
}

/** Either of the two. */
export function either(one: Possible, other: Possible): Possible {
  return {
    values: eitherValues(one.values, other.values),
    none: one.none || other.none,
    decided: one.decided || other.decided,
    error: one.error || other.error,
  };
}

export const anyOne = (all: readonly Possible[]): Possible => all.reduce(either, NOTHING);

function eitherValues(one: Values | null, other: Values | null): Values | null {
  if (one === null) return other;
  if (other === null) return one;
  switch (one.kind) {
    case 'yes-no':
      return other.kind === 'yes-no' ? yesNo(one.yes || other.yes, one.no || other.no) : one;
    case 'range':
      return other.kind === 'range'
        ? range(Math.min(one.low, other.low), Math.max(one.high, other.high))
        : one;
    case 'choice':
      return other.kind === 'choice'
        ? { kind: 'choice', values: new Set([...one.values, ...other.values]) }
        : one;
    case 'choices':
      return other.kind === 'choices'
        ? {
            kind: 'choices',
            must: new Set([...one.must].filter((value) => other.must.has(value))),
            may: new Set([...one.may, ...other.may]),
          }
        : one;
    case 'text':
      return other.kind === 'text' && one.text === other.text ? one : { kind: 'text', text: null };
    case 'list':
      return { kind: 'list', things: null };
  }
}
