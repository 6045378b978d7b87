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

const ANCHOR = new RegExp(
  `${YEAR_AND_SERIAL}${BLANK}号|令${BLANK}第?${BLANK}${SERIAL}${BLANK}号|令${BLANK}[（(]${BLANK}第?${BLANK}${SERIAL}${BLANK}号${BLANK}[)）]|第${BLANK}${SERIAL}${BLANK}号${BLANK}令`,
  'g',
);
const LONGEST_SERIES = 24;
const SERIES_CHARACTER = /[\u4e00-\u9fffA-Za-z]/;
/** Words that stand before a number and are no part of its series: 按照渝府办发…, 原綦江府办发…. */
const BEFORE_SERIES =
  /^(?:.*(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|废止|印发|下发|转发|发布|规定|要求|精神|事项|制定|修订|修改|下达|出台|文件|详见|参见|关于|以及|按|照|据|见|经|与|及|由|以|将|对|的|即|号|文|条|款)|原|(?:.*(?:办公厅|办公室|人民政府)(?=[^办发令函])))(?=[\u4e00-\u9fffA-Za-z]{2})/;

/** In front of a series that something is joined to; at the head it can be the county's own name (和政办发). */
const CONJUNCTION = /^[和并或](?=[\u4e00-\u9fffA-Za-z]{2})/;

/** The document numbers of a text in order: bare, in brackets, as an order (令). */
export function numberSpans(text: string): NumberSpan[] {
  const spans: NumberSpan[] = [];
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(text); match !== null; match = ANCHOR.exec(text)) {
    const end = ANCHOR.lastIndex;
    const series = seriesBefore(text, match.index, spans.at(-1)?.end ?? 0);
    if (series === null) continue;
    const start = match.index - series.length;
    const name = text.slice(start, start + series.name).replace(/\s/g, '');
    const [, year, serial, orderSerial, bracketedSerial, trailingSerial] = match;
    if (year !== undefined && serial !== undefined) {
      const number = compose(name, year, serial);
      if (number !== null) spans.push({ start, end, number: number.text, order: name.endsWith('令') });
      continue;
    }
    const n = chineseNumber(orderSerial ?? bracketedSerial ?? trailingSerial ?? '');
    if (n !== null) spans.push({ start, end, number: `${name}令第${n}号`, order: true });
  }
  return spans;
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
