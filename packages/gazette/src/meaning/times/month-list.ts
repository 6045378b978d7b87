import { scanNumeral, startsNumeral } from '../numerals/index.ts';
import { type Point, scanPoint } from './point.ts';

/** One month of a list, and where its number is printed. */
export interface ListedMonth {
  readonly start: number;
  readonly end: number;
  readonly point: Point;
}

const JOIN = /[ \t\u3000]{0,2}(?:[、和及与]|以及)[ \t\u3000]{0,2}/y;

/**
 * Months in rising order that share one 月 and what stands behind it: 7、8月; 3、6、9月底; 1和7月15日.
 * Null where fewer than two are printed so, or they name a year.
 */
export function scanMonthList(text: string, at: number): readonly ListedMonth[] | null {
  const bare: { readonly start: number; readonly end: number; readonly month: number }[] = [];
  let start = at;
  while (bare.length < 12) {
    const month = scanBareMonth(text, start);
    if (month === null || month.value <= (bare.at(-1)?.month ?? 0)) return null;
    JOIN.lastIndex = month.end;
    if (JOIN.exec(text) === null) break;
    bare.push({ start, end: month.end, month: month.value });
    start = JOIN.lastIndex;
  }
  const point = bare.length === 0 ? null : scanPoint(text, start);
  if (point === null || point.year !== null) return null;
  if (point.kind === 'year' || point.kind === 'half' || point.kind === 'quarter') return null;
  const months = bare.map(({ month, ...place }): ListedMonth => {
    const first = { ...point.first, month };
    return { ...place, point: { ...point, first, last: { ...point.last, month } } };
  });
  return [...months, { start, end: point.end, point }];
}

function scanBareMonth(text: string, at: number) {
  if (!startsNumeral(text, at)) return null;
  const numeral = scanNumeral(text, at);
  return numeral === null || numeral.end - at > 2 || numeral.value < 1 || numeral.value > 12 ? null : numeral;
}
