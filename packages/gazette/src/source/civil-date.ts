import { chineseNumber } from '../meaning/numerals/index.ts';
import type { IsoDate } from '../model/due.ts';
import { characterSet } from './character-set.ts';

const DIGITS = '〇一二三四五六七八九';
const FIGURES = characterSet('', '09');
const NUMERALS = characterSet('一二三四五六七八九十百千零〇两');

/** `2019`, `２０１９` or `二〇一九` as a number. */
export function readYear(text: string): number | null {
  const folded = text.normalize('NFKC').replace(/[零○Ｏ]/g, '〇');
  if (/^\d{4}$/.test(folded)) return Number(folded);
  if (!/^[〇一二三四五六七八九]{4}$/.test(folded)) return null;
  return Number([...folded].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** `11`, `１１` or `十一` as a number. */
export function readCount(text: string): number | null {
  if (FIGURES.isAllOf(text)) return Number(text);
  if (NUMERALS.isAllOf(text)) return chineseNumber(text);
  const folded = text.normalize('NFKC');
  return FIGURES.isAllOf(folded) ? Number(folded) : chineseNumber(folded);
}

/** The date, or null where the calendar has no such day. */
export function civilDate(year: number | null, month: number | null, day: number | null): IsoDate | null {
  if (year === null || month === null || day === null) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
