import { characterSet, codeAt, codeIn } from '../../source/character-set.ts';

/** A number found in running text: its value and where it ends (offset of the first character after it). */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  /** Written in Chinese numerals (三十) rather than in digits (30). */
  readonly chinese: boolean;
}

const codes = (values: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(
    Object.entries(values).flatMap(([characters, value]) =>
      [...characters].map((character) => [character.charCodeAt(0), value] as const),
    ),
  );

/** Value of one numeral character, by its code. */
const DIGITS = codes({
  '零〇○Ｏ': 0,
  一壹: 1,
  二两贰: 2,
  三叁: 3,
  四肆: 4,
  五伍: 5,
  六陆: 6,
  七柒: 7,
  八捌: 8,
  九玖: 9,
});
const UNITS = codes({ 十拾: 10, 百佰: 100, 千仟: 1000 });
const TENS = codes({ 廿: 20, 卅: 30 });
const TEN_THOUSAND = '万'.charCodeAt(0);

const NUMERAL_CHARACTERS = '零〇○Ｏ一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟廿卅';
const STARTS = characterSet(NUMERAL_CHARACTERS, '09', '０９');
const CHINESE = characterSet(`${NUMERAL_CHARACTERS}万`);
const PRINTED_ZERO = characterSet('0０Oo');

/** No number of a gazette that is written in Chinese numerals is longer (九千九百九十九万…). */
const LONGEST = 16;
/** More digits than these are no exact integer. */
const MOST_DIGITS = 15;

/** The digit 0–9 of a full-width or ASCII digit character; -1 for any other. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Whether a number in digits or Chinese numerals can begin at `at`. */
export function startsNumeral(text: string, at: number): boolean {
  return STARTS.hasAt(text, at);
}

/** The longest whole number in digits (ASCII or full width) at `at`; null where there is none or it is no exact integer. */
function scanDigits(text: string, at: number): Numeral | null {
  let value = 0;
  let end = at;
  for (; end < text.length && end - at <= MOST_DIGITS; end++) {
    const digit = digitValue(codeIn(text, end));
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  return end > at && end - at <= MOST_DIGITS ? { value, end, chinese: false } : null;
}

/**
 * The longest Chinese numeral at `at`: positional (二〇二四, 一五) or with units (三百二十八, 十, 一万二千).
 * Null where there is none, where the order of the units makes no number (十百), or past 16 characters.
 */
function scanChinese(text: string, at: number): Numeral | null {
  let end = at;
  let positional = true;
  while (end < text.length && end - at <= LONGEST) {
    const code = codeIn(text, end);
    if (!CHINESE.has(code)) {
      if (!isPrintedZero(text, at, end)) break;
    } else if (!DIGITS.has(code)) {
      if (code === TEN_THOUSAND && end === at) break;
      positional = false;
    }
    end++;
  }
  if (end === at || end - at > LONGEST) return null;
  const value = positional ? byPosition(text, at, end) : byUnits(text, at, end);
  return value === null ? null : { value, end, chinese: true };
}

/** The number at `at`, in digits or in Chinese numerals. */
export function scanNumeral(text: string, at: number): Numeral | null {
  return digitValue(codeAt(text, at)) >= 0 ? scanDigits(text, at) : scanChinese(text, at);
}

const FIGURE = characterSet(`${NUMERAL_CHARACTERS}万`, '09', '０９');
const DECIMAL_POINT = characterSet('.．');

/** Where the run of figures that begins at `at` ends, without decimals. */
export function endOfRun(text: string, at: number): number {
  let end = at;
  while (FIGURE.hasAt(text, end)) end++;
  return end;
}

/** Where the figures that begin at `at` end, with decimals, whether they make a number or not. */
export function endOfFigures(text: string, at: number): number {
  for (let end = endOfRun(text, at), start = at; ; start = end + 1, end = endOfRun(text, start)) {
    const goesOn = end > start && DECIMAL_POINT.hasAt(text, end) && digitValue(codeAt(text, end + 1)) >= 0;
    if (!goesOn) return end;
  }
}

/**
 * The value of a text that is a number and nothing else: 三 → 3, 二十一 → 21, 一百零八 → 108, 二〇一九 → 2019,
 * 廿五 → 25, ２８ → 28. Null for anything else.
 */
export function chineseNumber(text: string): number | null {
  const printed = text.trim();
  if (printed === '') return null;
  const numeral = scanNumeral(printed, 0);
  return numeral !== null && numeral.end === printed.length ? numeral.value : null;
}

/** 二0二四: the zero of a year printed as a figure or a letter between Chinese numerals. */
function isPrintedZero(text: string, at: number, i: number): boolean {
  return i > at && PRINTED_ZERO.hasAt(text, i) && DIGITS.has(codeAt(text, i + 1));
}

function byPosition(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (DIGITS.get(codeIn(text, i)) ?? 0);
  return value;
}

function byUnits(text: string, start: number, end: number): number | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let weight = 10_000;
  for (let i = start; i < end; i++) {
    const code = codeIn(text, i);
    const plain = DIGITS.get(code);
    if (plain !== undefined) {
      // 零 only fills a gap (一百零八); two figures in a row inside units make no number.
      if (digit > 0) return null;
      digit = plain;
      continue;
    }
    if (code === TEN_THOUSAND) {
      if (total > 0) return null;
      total = (section + Math.max(digit, 0)) * 10_000;
      section = 0;
      digit = -1;
      weight = 10_000;
      continue;
    }
    const tens = TENS.get(code);
    const unit = tens === undefined ? (UNITS.get(code) ?? 0) : 10;
    if (unit >= weight) return null;
    weight = unit;
    // 十五 leaves the one of 一十五 out, after 百 too (二百十五).
    section += tens ?? (digit > 0 ? digit : 1) * unit;
    digit = -1;
  }
  return total + section + Math.max(digit, 0);
}
