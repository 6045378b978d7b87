import type { IndicatorDefinition, PrintedTotal } from './definition.ts';
import { type Amount, compareExact, decimalOf, type Exact, exactOf, minus, partsOf, sumOf } from './exact.ts';
import { printExact, printGap } from './print.ts';

/** A printed total held against its parts. */
export interface CheckedTotal {
  readonly title: string;
  readonly clause: string;
  readonly printed: Amount;
  readonly sum: Amount;
  readonly agrees: boolean;
  /** What a reviewer is told, in Chinese. */
  readonly words: string;
}

/** Whether the parts make what is printed; where not, both stand and nobody corrects the print. */
export function checkTotal(
  definition: Pick<IndicatorDefinition, 'form' | 'unit'>,
  { title, clause, printed, parts }: PrintedTotal,
): CheckedTotal {
  const sum = sumOf(parts.map(({ value }) => exactOf(value)));
  const print = exactOf(printed);
  const order = compareExact(sum, print);
  const shown =
    parts.length <= 6 ? `${parts.map(({ value }) => value).join('＋')}＝` : `${parts.length}项相加是`;
  const words =
    order === 0
      ? `${title}：${shown}${printExact(definition, sum)}，与印出的一致。`
      : `${title}：${shown}${printExact(definition, sum)}，印出的是${printExact(definition, print)}，相差${printGap(
          definition,
          order < 0 ? minus(print, sum) : minus(sum, print),
        )}，请核实以哪个为准。`;
  return { title, clause, printed, sum: decimalOf(sum, 9), agrees: order === 0, words };
}

/** The value of the whole district from its places: sums, or parts and wholes added by themselves. */
export function addUp(amounts: readonly Amount[]): Amount | null {
  if (amounts.length === 0) return null;
  const counted = amounts.map(partsOf);
  if (counted.every((one) => one !== null)) {
    const whole = sumOf(counted.map((one) => one.whole));
    return whole.top === 0n
      ? null
      : `${decimalOf(sumOf(counted.map((one) => one.part)), 0)}/${decimalOf(whole, 0)}`;
  }
  return counted.some((one) => one !== null) ? null : plainSum(amounts.map(exactOf));
}

const plainSum = (amounts: readonly Exact[]): Amount => decimalOf(sumOf(amounts), 9);
