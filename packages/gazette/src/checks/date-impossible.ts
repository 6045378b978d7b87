import { parseDate, weekdayOf } from '@zhengling/calendar';
import type { Check } from './check.ts';

const DATE =
  /(?:(?<!\d)((?:19|20)\d{2})年)?(?<![\d月])(\d{1,2})月(\d{1,2})日(?:[（(]?(?:星期|周)([一二三四五六日天])[）)]?)?/g;
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** ZL0307: a date that no calendar has, or one that is not the weekday it says. */
export const dateImpossible: Check = {
  code: 'ZL0307',
  severity: 'error',
  title: '日期有误',
  *run({ reading }) {
    for (const { node, text, documentIndex } of reading.textsWith('month')) {
      for (const { at, length, message } of wrongDates(text)) {
        yield {
          span: reading.locate(node.span, text, at, length),
          message,
          hint: '请核对日期',
          documentIndex,
        };
      }
    }
    for (const { table, documentIndex } of reading.tables) {
      for (const row of table.rows)
        for (const cell of row.cells)
          for (const { at, length, message } of wrongDates(cell.text))
            yield {
              span: reading.locate(cell.span, cell.text, at, length),
              message,
              hint: '请核对日期',
              documentIndex,
            };
    }
  },
};

interface WrongDate {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

/** A leap year stands for a year that is not printed: 2月29日 may be one. The weekday is judged where the year is printed. */
export function wrongDates(text: string): WrongDate[] {
  const out: WrongDate[] = [];
  if (!/\d月\d/.test(text)) return out;
  for (const match of text.matchAll(DATE)) {
    const [whole, year, month = '', day = '', said] = match;
    const read = parseDate(`${year ?? '2024'}年${month}月${day}日`);
    const place = { at: match.index, length: whole.length };
    if (!read.ok) {
      out.push({ ...place, message: `没有“${whole}”这一天` });
    } else if (year !== undefined && said !== undefined) {
      const weekday = WEEKDAYS[weekdayOf(read.value) - 1] ?? '';
      if (weekday !== said.replace('天', '日'))
        out.push({ ...place, message: `“${whole}”实为星期${weekday}` });
    }
  }
  return out;
}
