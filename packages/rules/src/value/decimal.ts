/** The whole number that is `value × den`; throws where `value` is not exactly that fine (an author's error). */
export function scaled(value: number, den: number): number {
  const read = readScaled(value, den);
  if (read === null) throw new RangeError(`${value} is finer than 1/${den}`);
  return read;
}

/**
 * The whole number that is `value × den`, or null where the decimal number `value` is finer than that. `value` is
 * taken for the decimal number that it prints as: 0.07 over 100 is 7 and not 7.000000000000001.
 */
export function readScaled(value: number, den: number): number | null {
  const whole = Math.round(value * den);
  return Number.isSafeInteger(whole) && whole / den === value ? whole : null;
}

/** The number for JSON: the double nearest to n / den. */
export const unscaled = (n: number, den: number): number => n / den;
