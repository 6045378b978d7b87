import type { DocumentNumber } from '../../model/index.ts';
import { chineseNumber } from '../numerals/index.ts';

/** A document number found in running text. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  /** `綦江府办发〔2019〕56号`; an order without a year is `重庆市人民政府令第328号`. */
  readonly number: string;
  /** 令: a regulation of a government or a minister. */
  readonly order: boolean;
}

const OPEN = '[〔\\[［(（【〈]';
const CLOSE = '[〕\\]］)）】〉]';
const BLANK = '[ \\t\\u3000\\n]{0,3}';
const YEAR = '((?:[12１２][0-9０-９]{3})|[一二][〇○零一二三四五六七八九]{3})';
const SERIAL = '([0-9０-９]{1,5}|[一二三四五六七八九十百零〇]{1,5})';
const YEAR_AND_SERIAL = `${OPEN}${BLANK}${YEAR}${BLANK}年?${BLANK}${CLOSE}${BLANK}(?:第${BLANK})?${SERIAL}`;

const WHOLE = new RegExp(`^([\\u4e00-\\u9fffA-Za-z]{1,24})${BLANK}${YEAR_AND_SERIAL}${BLANK}号?$`);

/**
 * The number of a document, where the text is nothing else: every bracket style, blanks anywhere, full-width digits,
 * with or without 第 and 号. Null for anything else.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > 80) return null;
  const match = WHOLE.exec(text.replace(/\s/g, ''));
  return match === null ? null : compose(match[1] ?? '', match[2] ?? '', match[3] ?? '');
}

function compose(series: string, year: string, serial: string): DocumentNumber | null {
  const y = chineseNumber(year);
  const n = chineseNumber(serial);
  if (y === null || n === null || y < 1900 || y > 2099 || n < 1) return null;
  return { text: `${series}〔${y}〕${n}号`, series, year: y, serial: n };
}

/** Who gives an order, between its number and 令: 第12号县政府令, 第16号公安部令. */
const ORGAN =
  '(?:(?:[\\u4e00-\\u9fff]{0,5}[省市区县州旗盟])?(?:人民)?政府|国务院|国家主席|[\\u4e00-\\u9fff]{1,7}?(?:部|总局|委员会))';
const NUMBERED = `第?${BLANK}${SERIAL}${BLANK}号`;

const ANCHOR = new RegExp(
  [
    `${YEAR_AND_SERIAL}${BLANK}号`,
    `令${BLANK}${NUMBERED}`,
    `令${BLANK}[（(]${BLANK}${NUMBERED}${BLANK}[)）]`,
    `第${BLANK}${SERIAL}${BLANK}号${BLANK}(${ORGAN})?令`,
    `令${BLANK}${YEAR}${BLANK}年${BLANK}${NUMBERED}`,
    `${YEAR}${BLANK}年${BLANK}第${BLANK}${SERIAL}${BLANK}号${BLANK}令`,
  ].join('|'),
  'g',
);
/** The 2号 of 某府发〔2019〕1号、2号文件: a serial that leaves its series and year to the one before it. */
const NEXT_SERIAL = new RegExp(`[、和及]${BLANK}${SERIAL}${BLANK}号(?![楼门线机地院店车井路])`, 'y');
const LONGEST_SERIES = 24;
const SERIES_CHARACTER = /[\u4e00-\u9fffA-Za-z]/;
/** Words that stand before a number and are no part of its series: 按照渝府办发…, 原綦江府办发…. */
const BEFORE_SERIES =
  /^(?:.*(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|废止|印发|下发|转发|发布|规定|要求|精神|事项|制定|修订|修改|下达|出台|文件|详见|参见|关于|以及|按|照|据|见|经|与|及|由|以|将|对|的|即|号|文|条|款)|原|(?:.*(?:办公厅|办公室|人民政府)(?=[^办发令函])))(?=[\u4e00-\u9fffA-Za-z]{2})/;

/** In front of a series that something is joined to; at the head it can be the county's own name (和政办发). */
const CONJUNCTION = /^[和并或](?=[\u4e00-\u9fffA-Za-z]{2})/;

/** The document numbers of a text in order: bare, in brackets, as an order (令), several of one series. */
export function numberSpans(text: string): NumberSpan[] {
  const spans: NumberSpan[] = [];
  if (!text.includes('号')) return spans;
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(text); match !== null; match = ANCHOR.exec(text)) {
    const end = ANCHOR.lastIndex;
    const [
      ,
      year,
      serial,
      plain,
      bracketed,
      trailing,
      organ,
      yearBehind,
      serialBehind,
      yearBefore,
      serialBefore,
    ] = match;
    const orderSerial = chineseNumber(plain ?? bracketed ?? trailing ?? '');
    if (organ !== undefined) {
      if (orderSerial !== null)
        spans.push({ start: match.index, end, number: `${organ}令第${orderSerial}号`, order: true });
      continue;
    }
    const series = seriesBefore(text, match.index, spans.at(-1)?.end ?? 0);
    if (series === null) continue;
    const start = match.index - series.length;
    const name = text.slice(start, start + series.name).replace(/\s/g, '');
    if (year !== undefined && serial !== undefined) {
      const number = compose(name, year, serial);
      if (number === null) continue;
      spans.push({ start, end, number: number.text, order: name.endsWith('令') });
      ANCHOR.lastIndex = addSerials(text, end, number, spans);
      continue;
    }
    const orderYear = yearBehind ?? yearBefore;
    const number =
      orderYear !== undefined
        ? compose(`${name}令`, orderYear, serialBehind ?? serialBefore ?? '')?.text
        : orderSerial === null
          ? undefined
          : `${name}令第${orderSerial}号`;
    if (number !== undefined) spans.push({ start, end, number, order: true });
  }
  return spans;
}

/** Adds the serials that follow a number in a list; returns where they end. */
function addSerials(
  text: string,
  from: number,
  { series, year }: DocumentNumber,
  spans: NumberSpan[],
): number {
  let end = from;
  for (NEXT_SERIAL.lastIndex = end; ; NEXT_SERIAL.lastIndex = end) {
    const match = NEXT_SERIAL.exec(text);
    const serial = chineseNumber(match?.[1] ?? '');
    if (match === null || serial === null || serial < 1) return end;
    end = NEXT_SERIAL.lastIndex;
    const start = match.index + match[0].search(/[^、和及\s]/);
    spans.push({ start, end, number: `${series}〔${year}〕${serial}号`, order: series.endsWith('令') });
  }
}

/** The series that ends at `at`: how much of the text before it belongs to it, and how much of that is name. */
function seriesBefore(text: string, at: number, floor: number) {
  let last = at;
  while (last > floor && at - last < 3 && /[ \t\u3000\n]/.test(text.charAt(last - 1))) last--;
  let first = last;
  while (first > floor && last - first < LONGEST_SERIES && SERIES_CHARACTER.test(text.charAt(first - 1)))
    first--;
  const run = text.slice(first, last);
  const joined =
    first > 0 && !/[（(〔[【［]/.test(text.charAt(first - 1)) ? run.replace(CONJUNCTION, '') : run;
  // Twice: behind the word that introduces a number its organ may still be named (参照国务院办公厅国办发…).
  const name = joined.replace(BEFORE_SERIES, '').replace(BEFORE_SERIES, '');
  return name.length < 2 ? null : { length: at - last + name.length, name: name.length };
}
