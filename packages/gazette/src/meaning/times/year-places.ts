import { dayOfRecurrence } from './dates.ts';
import type { Found } from './found.ts';
import { type ListedMonth, scanMonthList } from './month-list.ts';
import { type Point, scanPartOfYear, scanPoint } from './point.ts';
import { type YearPlace, yearlyRule } from './rrule.ts';

/** What joins the days or months of a list. */
export const JOIN = /[ \t\u3000]{0,2}(?:[、和及与或]|以及)[ \t\u3000]{0,2}/y;
const BEFORE = /[ \t\u3000]{0,2}(?:之前|以前|前(?![三四两后期]))/y;
/** What ties the ends of a range inside a rule. */
export const UNTIL = /[ \t\u3000]{0,2}(?:至|到|[—－\-–―─~～]{1,2})[ \t\u3000]{0,2}/y;

/** What may stand between 每年 or 每月 and its day. */
export const LEAD_IN = /[ \t\u3000]{0,2}[的在于]?[ \t\u3000]{0,2}/y;

/** Where the 前 at `at` ends; null where none stands there. */
export function scanBefore(text: string, at: number): number | null {
  BEFORE.lastIndex = at;
  return BEFORE.exec(text) === null ? null : BEFORE.lastIndex;
}

/** A place of every year, and where it is printed. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly place: YearPlace;
}

/** Places of the year in a list: 6月20日、12月20日前; 3、9月底. A 前 behind the last holds for all that have none. */
export function scanPlaces(text: string, at: number): readonly Item[] {
  const points: (ListedMonth & { readonly before: boolean })[] = [];
  for (let start = at; points.length < 12; ) {
    const listed = scanMonthList(text, start) ?? scanPlace(text, start);
    const last = listed.at(-1);
    if (last === undefined) break;
    const before = scanBefore(text, last.end);
    for (const one of listed)
      points.push({ ...one, end: one === last ? (before ?? one.end) : one.end, before: before !== null });
    JOIN.lastIndex = before ?? last.end;
    if (JOIN.exec(text) === null) break;
    start = JOIN.lastIndex;
  }
  const last = points.at(-1);
  return points.map(({ start, end, point, before }) => ({
    start,
    end,
    place: dayOfRecurrence(point, before || (last?.before === true && point.kind === last.point.kind)),
  }));
}

function scanPlace(text: string, start: number): readonly ListedMonth[] {
  const point = scanPoint(text, start) ?? scanPartOfYear(text, start, null);
  if (point === null || point.year !== null || point.kind === 'year') return [];
  const whole = throughRange(text, point);
  return [{ start, end: whole.end, point: whole }];
}

/**
 * 3月至5月 as its months, 11月至次年3月 as those over the turn of the year; 1月1日至1月31日 as its last day, by which
 * the thing is done.
 */
function throughRange(text: string, point: Point): Point {
  UNTIL.lastIndex = point.end;
  if (UNTIL.exec(text) === null) return point;
  const last = scanPoint(text, UNTIL.lastIndex);
  if (last === null || last.kind === 'year') return point;
  if (last.year !== null && !(last.year.kind === 'any' && last.year.value === 1)) return point;
  return last.kind === 'month' && point.kind === 'month'
    ? { ...last, year: null, first: point.first }
    : { ...last, year: null, first: last.last, kind: 'end' };
}

/** One reading for the places that share a day, one each for the rest. */
export function placed(start: number, items: readonly Item[]): readonly Found[] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && group[0].place.day === item.place.day) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group, i) => ({
    start: i === 0 ? start : (group[0]?.start ?? start),
    end: group.at(-1)?.end ?? start,
    due: yearlyRule(group.map((item) => item.place)),
  }));
}
