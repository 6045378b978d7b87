import { characterSet, codeAt } from '../../source/character-set.ts';
import { scanNumeral, startsNumeral } from '../numerals/index.ts';
import { type Clock, scanClock } from './clock.ts';

/** How a year is named: printed, counted from the document's (今年 0, 明年 1), or any year (当年 0, 次年 1). */
export type YearWord =
  | { readonly kind: 'printed'; readonly value: number }
  | { readonly kind: 'offset'; readonly value: number }
  | { readonly kind: 'any'; readonly value: number };

/** Day of a month in any year; day -1 is the month's last. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/**
 * A place in the calendar as printed: a day, the end of a month, quarter or year, or a whole period.
 * `first` and `last` are its days; for a day and for an end (底) both are the same.
 */
export interface Point {
  readonly end: number;
  readonly year: YearWord | null;
  readonly first: MonthDay;
  readonly last: MonthDay;
  readonly kind: 'day' | 'end' | 'third' | 'month' | 'quarter' | 'half' | 'year';
  readonly clock: Clock | null;
  /** Written as a month and nothing else in Chinese numerals (五月), which in running text is often no date. */
  readonly literary: boolean;
}

const YEAR_WORDS: ReadonlyMap<string, YearWord> = new Map([
  ['今年', { kind: 'offset', value: 0 }],
  ['本年', { kind: 'offset', value: 0 }],
  ['明年', { kind: 'offset', value: 1 }],
  ['去年', { kind: 'offset', value: -1 }],
  ['上年', { kind: 'offset', value: -1 }],
  ['当年', { kind: 'any', value: 0 }],
  ['同年', { kind: 'any', value: 0 }],
  ['次年', { kind: 'any', value: 1 }],
  ['翌年', { kind: 'any', value: 1 }],
]);

const BLANK = characterSet(' \t\u3000\u00a0');
const MOST_BLANKS = 4;
const YEAR = '年'.charCodeAt(0);

/** Offset of the first character at or after `at` that is no blank (at most four are passed over). */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end - at < MOST_BLANKS && BLANK.hasAt(text, end)) end++;
  return end;
}

/** The calendar place at `at`: 2019年10月底, 今年二季度, 12月25日18时, 年底. Null where there is none. */
export function scanPoint(text: string, at: number): Point | null {
  const year = scanYear(text, at);
  if (year === null) return scanWithinYear(text, at, null) ?? scanEndOfThisYear(text, at);
  const rest = skipBlanks(text, year.end);
  return (
    scanWithinYear(text, rest, year.word) ??
    scanPartOfYear(text, rest, year.word) ?? {
      end: year.end,
      year: year.word,
      first: { month: 1, day: 1 },
      last: { month: 12, day: -1 },
      kind: 'year',
      clock: null,
      literary: false,
    }
  );
}

/** A year at `at` with its 年, or a word for one; the end is behind 年. */
export function scanYear(text: string, at: number): { readonly word: YearWord; readonly end: number } | null {
  if (text.startsWith('第二年', at)) return { word: { kind: 'any', value: 1 }, end: at + 3 };
  if (codeAt(text, at + 1) === YEAR) {
    const word = YEAR_WORDS.get(text.slice(at, at + 2));
    if (word !== undefined) return { word, end: at + 2 };
  }
  const value = scanYearNumber(text, at);
  if (value === null) return scanShortYear(text, at);
  const unit = skipBlanks(text, value.end);
  return text[unit] === '年' ? { word: { kind: 'printed', value: value.value }, end: unit + 1 } : null;
}

const SHORT_YEAR = /(?<![0-9第满近约])([1-4][0-9])年(?=[ ]?(?:1[0-2]|0?[1-9])[ ]?月|[底末](?![薪位]))/y;

/** 24年3月: a year of this century by its last two digits, where a month or 底 follows. */
function scanShortYear(text: string, at: number): { readonly word: YearWord; readonly end: number } | null {
  if (codeAt(text, at + 2) !== YEAR) return null;
  SHORT_YEAR.lastIndex = at;
  const digits = SHORT_YEAR.exec(text)?.[1];
  return digits === undefined
    ? null
    : { word: { kind: 'printed', value: 2000 + Number(digits) }, end: SHORT_YEAR.lastIndex };
}

/** A four-digit year (2019, ２０１９, 二〇一九) between 1900 and 2099, without its 年. */
export function scanYearNumber(
  text: string,
  at: number,
): { readonly value: number; readonly end: number } | null {
  if (!startsNumeral(text, at)) return null;
  const numeral = scanNumeral(text, at);
  if (numeral === null || numeral.end - at !== 4) return null;
  return numeral.value >= 1900 && numeral.value <= 2099 ? numeral : null;
}

/** A month's number with its 月 (not 个月, 月龄 …). */
function scanMonth(text: string, at: number) {
  if (!startsNumeral(text, at)) return null;
  const numeral = scanNumeral(text, at);
  if (numeral === null || numeral.end - at > 3 || numeral.value < 1 || numeral.value > 12) return null;
  const unit = skipBlanks(text, numeral.end);
  if (text[unit] !== '月' || /[龄经亮球刊饼嫂均薪租供牙]/.test(text.charAt(unit + 1))) return null;
  const end = text[unit + 1] === '份' ? unit + 2 : unit + 1;
  return { month: numeral.value, end, chinese: numeral.chinese };
}

/** A day's number with its 日 or, behind a month, 号. */
export function scanDay(text: string, at: number, afterMonth: boolean) {
  if (!startsNumeral(text, at)) return null;
  const numeral = scanNumeral(text, at);
  if (numeral === null || numeral.end - at > 3 || numeral.value < 1 || numeral.value > 31) return null;
  const unit = skipBlanks(text, numeral.end);
  const ends = text[unit] === '日' || (afterMonth && text[unit] === '号');
  return ends ? { day: numeral.value, end: unit + 1 } : null;
}

/** What a bracket behind a day may add to it: its weekday, or that it is included. */
const NOTE = /[ ]?[（(](?:(?:周|星期)[一二三四五六日天]|含(?:当[日天]|本[日数])?)[)）]/y;

function scanWithinYear(text: string, at: number, year: YearWord | null): Point | null {
  const month = scanMonth(text, at);
  if (month === null) return null;
  const rest = skipBlanks(text, month.end);
  const day = scanDay(text, rest, true);
  if (day !== null) {
    const at = { month: month.month, day: day.day };
    NOTE.lastIndex = day.end;
    const end = NOTE.exec(text) === null ? day.end : NOTE.lastIndex;
    const clock = scanClock(text, skipBlanks(text, end));
    return { end: clock?.end ?? end, year, first: at, last: at, kind: 'day', clock, literary: false };
  }
  const part = scanPartOfMonth(text, rest, month.month);
  const whole = {
    end: month.end,
    first: { month: month.month, day: 1 },
    last: { month: month.month, day: -1 },
    kind: 'month' as const,
  };
  return {
    year,
    clock: null,
    literary: part === null && month.chinese && year === null,
    ...(part ?? whole),
  };
}

const THIRDS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['上旬', [1, 10]],
  ['中旬', [11, 20]],
  ['上中', [1, 20]],
  ['中下', [11, -1]],
  ['下旬', [21, -1]],
]);

function scanPartOfMonth(text: string, at: number, month: number) {
  const third = THIRDS.get(text.slice(at, at + 2));
  if (third !== undefined) {
    const [first, last] = third;
    const end = text[at + 1] === '旬' ? at + 2 : at + 3;
    if (text[end - 1] !== '旬') return null;
    return { end, first: { month, day: first }, last: { month, day: last }, kind: 'third' as const };
  }
  if (text[at] === '底' || text[at] === '末') {
    const day = { month, day: -1 };
    return { end: at + 1, first: day, last: day, kind: 'end' as const };
  }
  if (text[at] === '初') {
    return { end: at + 1, first: { month, day: 1 }, last: { month, day: 10 }, kind: 'third' as const };
  }
  return null;
}

const PART_OF_YEAR =
  /(?:年?(底|末)|年?(初)|年?(内)(?![容部地外])|(上|下)半年|第?([一二三四1-4１-４])季度(末|底)?)/y;
const BEGINS_PART_OF_YEAR = characterSet('年底末初内上下第一二三四1234１２３４');
const QUARTERS = '一二三四';

/** 底, 末, 内, 上半年, 第二季度, 三季度末 behind a year. */
export function scanPartOfYear(text: string, at: number, year: YearWord | null): Point | null {
  if (!BEGINS_PART_OF_YEAR.hasAt(text, at)) return null;
  PART_OF_YEAR.lastIndex = at;
  const match = PART_OF_YEAR.exec(text);
  if (match === null) return null;
  const end = PART_OF_YEAR.lastIndex;
  const point = (kind: Point['kind'], first: MonthDay, last: MonthDay): Point => ({
    end,
    year,
    first,
    last,
    kind,
    clock: null,
    literary: false,
  });
  const yearEnd = { month: 12, day: -1 };
  if (match[1] !== undefined) return point('end', yearEnd, yearEnd);
  if (match[2] !== undefined) return point('month', { month: 1, day: 1 }, { month: 1, day: -1 });
  if (match[3] !== undefined) return point('year', { month: 1, day: 1 }, yearEnd);
  if (match[4] === '上') return point('half', { month: 1, day: 1 }, { month: 6, day: -1 });
  if (match[4] === '下') return point('half', { month: 7, day: 1 }, yearEnd);
  const printed = match[5] ?? '';
  const quarter = QUARTERS.includes(printed)
    ? QUARTERS.indexOf(printed) + 1
    : Number(printed.normalize('NFKC'));
  const last = { month: quarter * 3, day: -1 };
  return match[6] === undefined
    ? point('quarter', { month: quarter * 3 - 2, day: 1 }, last)
    : point('end', last, last);
}

const THIS_YEAR = /年[底末]|(?<![0-9０-９一二三四五六七八九十两几多半学财历往近数])年内/y;

/** 年底, 年末, 年内 with no year before it. */
function scanEndOfThisYear(text: string, at: number): Point | null {
  if (codeAt(text, at) !== YEAR) return null;
  THIS_YEAR.lastIndex = at;
  if (!THIS_YEAR.test(text)) return null;
  return scanPartOfYear(text, at, null);
}
