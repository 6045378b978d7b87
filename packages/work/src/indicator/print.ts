import type { AmountForm } from './definition.ts';
import { type Amount, decimalOf, type Exact, exactOf, partsOf, times } from './exact.ts';

interface Printed {
  readonly form: AmountForm;
  readonly unit: string;
}

/** `1,200公里`, `50%`, `34.29%（12/35个）`, `0.3‰`. */
export function printAmount(of: Printed, amount: Amount): string {
  const counted = partsOf(amount);
  const plain = printExact(of, exactOf(amount));
  return counted === null ? plain : `${plain}（${amount}${of.unit}）`;
}

/** The same for what was computed; at most `places` decimals. */
export function printExact({ form, unit }: Printed, value: Exact, places = 2): string {
  switch (form) {
    case 'count':
    case 'number':
      return `${grouped(decimalOf(value, places))}${unit}`;
    case 'share':
    case 'change':
      return `${decimalOf(times(value, { top: 100n, bottom: 1n }), places)}%`;
    case 'permille':
      return `${decimalOf(times(value, { top: 1000n, bottom: 1n }), places)}‰`;
  }
}

/** A difference: shares differ by 个百分点. */
export function printGap(of: Printed, value: Exact): string {
  switch (of.form) {
    case 'count':
    case 'number':
      return printExact(of, value);
    case 'share':
    case 'change':
      return `${decimalOf(times(value, { top: 100n, bottom: 1n }), 2)}个百分点`;
    case 'permille':
      return `${decimalOf(times(value, { top: 1000n, bottom: 1n }), 2)}个千分点`;
  }
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}
