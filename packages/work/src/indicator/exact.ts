/**
 * A value as it is entered, stored and printed: `259`, `0.35`, or `12/35`, twelve of thirty-five. Never a float: a
 * third stays a third.
 */
export type Amount = string;

/** The same for arithmetic: `top / bottom`, `bottom` above zero. */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

const decimal = /^(-?)(\d{1,18})(?:\.(\d{1,9}))?$/;
const partOfWhole = /^(\d{1,12})\/(\d{1,12})$/;

/** Null where the text is no amount: a part of nothing, more figures than anybody counts. */
export function readAmount(text: Amount): Exact | null {
  const share = partOfWhole.exec(text);
  if (share !== null) {
    const bottom = BigInt(share[2] ?? '0');
    return bottom === 0n ? null : { top: BigInt(share[1] ?? '0'), bottom };
  }
  const found = decimal.exec(text);
  if (found === null) return null;
  const [, sign = '', whole = '', fraction = ''] = found;
  const top = BigInt(whole + fraction);
  return { top: sign === '-' ? -top : top, bottom: 10n ** BigInt(fraction.length) };
}

/** Of an amount that is known to be one: a definition's, a stored one. */
export function exactOf(text: Amount): Exact {
  const read = readAmount(text);
  if (read === null) throw new TypeError(`${text} is no amount`);
  return read;
}

export const nothing: Exact = { top: 0n, bottom: 1n };

/** Part and whole of `12/35`; null of a plain number. */
export function partsOf(text: Amount): { readonly part: Exact; readonly whole: Exact } | null {
  const found = partOfWhole.exec(text);
  return found === null ? null : { part: exactOf(found[1] ?? '0'), whole: exactOf(found[2] ?? '1') };
}

export const plus = (a: Exact, b: Exact): Exact => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const minus = (a: Exact, b: Exact): Exact => plus(a, { top: -b.top, bottom: b.bottom });

export const times = (a: Exact, b: Exact): Exact => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });

/** Null where `b` is nothing. */
export function divided(a: Exact, b: Exact): Exact | null {
  if (b.top === 0n) return null;
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

/** Below, at or above zero as `a` is less than, equal to or more than `b`. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const sumOf = (amounts: readonly Exact[]): Exact => amounts.reduce(plus, nothing);

/** With so many decimals at most, rounded half away from zero, without zeros at the end. */
export function decimalOf(value: Exact, places: number): string {
  return trimmed(scaled(value, places, 'half-up'), places);
}

/** The same rounded towards zero: 99.96 % is not shown as 100 %. */
export function decimalDown(value: Exact, places: number): string {
  return trimmed(scaled(value, places, 'down'), places);
}

function scaled({ top, bottom }: Exact, places: number, rounding: 'half-up' | 'down'): bigint {
  const size = (top < 0n ? -top : top) * 10n ** BigInt(places);
  const rounded = rounding === 'down' ? size / bottom : (size * 2n + bottom) / (bottom * 2n);
  return top < 0n ? -rounded : rounded;
}

function trimmed(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The amount in one spelling: `0.50` and `0.5` are the same, `12/35` stays what was counted. */
export function plainAmount(text: Amount): Amount {
  return partOfWhole.test(text) ? text.replace(/(^|\/)0+(?=\d)/g, '$1') : decimalOf(exactOf(text), 9);
}
