/** A number found in running text: its value and where it ends (offset of the first character after it). */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  /** Written in Chinese numerals (三十) rather than in digits (30). */
  readonly chinese: boolean;
}

/** Value of one numeral character, or the weight of a unit; undefined for any other character. */
const DIGITS = new Map<string, number>([
  ...[...'零一二三四五六七八九'].map((c, i) => [c, i] as const),
  ...[...'〇○Ｏ'].map((c) => [c, 0] as const),
  ['两', 2],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
]);
const UNITS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const TENS = new Map<string, number>([
  ['廿', 20],
  ['卅', 30],
]);

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

/** Whether a number in digits or Chinese numerals can begin with this character. */
export function startsNumeral(character: string): boolean {
  return (
    digitValue(character.charCodeAt(0)) >= 0 ||
    DIGITS.has(character) ||
    UNITS.has(character) ||
    TENS.has(character)
  );
}

/** The longest whole number in digits (ASCII or full width) at `at`; null where there is none or it is no exact integer. */
function scanDigits(text: string, at: number): Numeral | null {
  let value = 0;
  let end = at;
  for (; end < text.length && end - at <= MOST_DIGITS; end++) {
    const digit = digitValue(text.charCodeAt(end));
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
    const character = text.charAt(end);
    const isUnit = UNITS.has(character) || TENS.has(character) || character === '万';
    if (isUnit && (end > at || character !== '万')) positional = false;
    else if (!DIGITS.has(character) && !isPrintedZero(text, at, end)) break;
    end++;
  }
  if (end === at || end - at > LONGEST) return null;
  const value = positional ? byPosition(text, at, end) : byUnits(text, at, end);
  return value === null ? null : { value, end, chinese: true };
}

/** The number at `at`, in digits or in Chinese numerals. */
export function scanNumeral(text: string, at: number): Numeral | null {
  return digitValue(text.charCodeAt(at)) >= 0 ? scanDigits(text, at) : scanChinese(text, at);
}

const RUN =
  /(?:[0-9０-９]+|[零〇○Ｏ一二两三四五六七八九十百千万廿卅壹贰叁肆伍陆柒捌玖拾佰仟]+)(?:[.．](?=[0-9０-９]))?/y;

/** Where the figures that begin at `at` end, with decimals, whether they make a number or not. */
export function endOfFigures(text: string, at: number): number {
  let end = at;
  for (RUN.lastIndex = end; RUN.exec(text) !== null; RUN.lastIndex = end) end = RUN.lastIndex;
  return end;
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
  return i > at && '0０Oo'.includes(text.charAt(i)) && i + 1 < text.length && DIGITS.has(text.charAt(i + 1));
}

function byPosition(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (DIGITS.get(text.charAt(i)) ?? 0);
  return value;
}

function byUnits(text: string, start: number, end: number): number | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let weight = 10_000;
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    const plain = DIGITS.get(character);
    if (plain !== undefined) {
      // 零 only fills a gap (一百零八); two figures in a row inside units make no number.
      if (digit > 0) return null;
      digit = plain;
      continue;
    }
    if (character === '万') {
      if (total > 0) return null;
      total = (section + Math.max(digit, 0)) * 10_000;
      section = 0;
      digit = -1;
      weight = 10_000;
      continue;
    }
    const tens = TENS.get(character);
    const unit = tens === undefined ? (UNITS.get(character) ?? 0) : 10;
    if (unit >= weight) return null;
    weight = unit;
    // 十五 leaves the one of 一十五 out, after 百 too (二百十五).
    section += tens ?? (digit > 0 ? digit : 1) * unit;
    digit = -1;
  }
  return total + section + Math.max(digit, 0);
}
