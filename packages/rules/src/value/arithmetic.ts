import type { Relation, Rounding } from '../model/expression.ts';

/**
 * n / from as a whole number over `to`. All numbers are whole and below 2^52 (`provedWithin`), so that remainder and
 * quotient are exact.
 */
export function roundedTo(n: number, from: number, to: number, rounding: Rounding): number {
  if (from === to) return n;
  const common = gcd(from, to);
  return quotient(n * (to / common), from / common, rounding);
}

/** Greatest common divisor of whole numbers from 1. */
export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** n / d as a whole number; `d` is not zero. Halves go away from zero (四舍五入). */
function quotient(n: number, d: number, rounding: Rounding): number {
  const size = Math.abs(n);
  const by = Math.abs(d);
  const rest = size % by;
  const down = (size - rest) / by;
  const up = rest !== 0 && (rounding === 'up' || (rounding === 'half-up' && rest * 2 >= by));
  const whole = up ? down + 1 : down;
  return n < 0 !== d < 0 && whole !== 0 ? -whole : whole;
}

/** Whether left / leftDen stands in `relation` to right / rightDen. */
export function compared(
  relation: Relation,
  left: number | string | boolean,
  right: number | string | boolean,
): boolean {
  switch (relation) {
    case 'at-least':
      return left >= right;
    case 'over':
      return left > right;
    case 'at-most':
      return left <= right;
    case 'under':
      return left < right;
    case 'equal':
      return left === right;
    case 'not-equal':
      return left !== right;
  }
}

/** Up to here doubles hold twice every whole number. */
const EXACT = 2 ** 52;

/** A division whose result is larger than this (over its denominator) is an error instead. */
export const LARGEST_SHARE = 1_000_000_000_000;

/** (n / nDen) ÷ (d / dDen) as a whole number over `to`, computed without limit of size. */
export function divided(
  n: number,
  nDen: number,
  d: number,
  dDen: number,
  to: number,
  rounding: Rounding,
): number | 'by-zero' | 'too-large' {
  if (d === 0) return 'by-zero';
  const [top, bottom] = [n * dDen * to, d * nDen];
  if (Math.abs(top) <= EXACT && Math.abs(bottom) <= EXACT) {
    const whole = quotient(top, bottom, rounding);
    return Math.abs(whole) > LARGEST_SHARE ? 'too-large' : whole;
  }
  const over = BigInt(Math.abs(n)) * BigInt(dDen) * BigInt(to);
  const by = BigInt(Math.abs(d)) * BigInt(nDen);
  const rest = over % by;
  const up = rest !== 0n && (rounding === 'up' || (rounding === 'half-up' && rest * 2n >= by));
  const whole = over / by + (up ? 1n : 0n);
  if (whole > LARGEST_SHARE) return 'too-large';
  return n < 0 !== d < 0 && whole !== 0n ? -Number(whole) : Number(whole);
}
