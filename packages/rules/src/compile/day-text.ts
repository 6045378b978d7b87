import { dayOf, monthLength } from '@zhengling/calendar';
import { isoDay } from '../value/day-number.ts';

const FIRST_TEXT = -36_524; // 1870-01-01
const texts: (string | undefined)[] = [];
const TEXTS = 110_000;

/** `isoDay`, remembered for the days that rules speak of. */
export function isoText(day: number): string {
  const at = day - FIRST_TEXT;
  if (at < 0 || at >= TEXTS) return isoDay(day);
  const known = texts[at];
  if (known !== undefined) return known;
  const text = isoDay(day);
  texts[at] = text;
  return text;
}

/** The day number of `2019-09-27`; NaN for any other form and for a day that does not exist. */
export function plainDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)))
    return Number.NaN;
  return dayOf(year, month, day);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
