import { codeAt } from '../../source/character-set.ts';
import { digitValue, scanNumeral } from '../numerals/index.ts';
import { isoDate } from './civil.ts';
import type { Found } from './found.ts';
import { type Point, scanDay, scanPoint, scanYearNumber, skipBlanks } from './point.ts';
import { scanTail } from './tail.ts';
import { type Course, note, yearOf } from './years.ts';

/** What ties the two ends of a range: 至, 到, dashes of every width, and 一 where the print has it for a dash. */
const UNTIL = /[ \t\u3000]{0,3}起?(?:至|到|[—－\-–―─~～]{1,3}|一(?=[0-9０-９]))[ \t\u3000]{0,3}/y;
const DASH = /[ \t\u3000]{0,3}(?:[—－\-–―─~～]{1,3}|至|到)[ \t\u3000]{0,3}/y;

/** Where the second end of a range begins, when something ties it to what ends at `at`; null where nothing does. */
export function scanUntil(text: string, at: number): number | null {
  UNTIL.lastIndex = at;
  return UNTIL.exec(text) === null ? null : UNTIL.lastIndex;
}

/** The range from `first`, a point that was read at `at`; null where nothing ties it to a second end. */
export function readRangeFrom(text: string, at: number, first: Point, course: Course): Found | null {
  const second = scanSecond(text, first);
  return second === null ? null : rangeOf(text, at, first, second, course);
}

/** 2021—2025年, 1-10月, 2024年1—6月: the first number has no unit of its own. Undefined where none is printed so. */
export function readDashed(text: string, at: number, course: Course): Found | null | undefined {
  const dashed = scanDashed(text, at);
  return dashed === null ? undefined : rangeOf(text, at, dashed.first, dashed.last, course);
}

/** The two ends of a range whose first number has no unit. */
function scanDashed(text: string, at: number): { readonly first: Point; readonly last: Point } | null {
  const year = scanYearNumber(text, at);
  if (year === null) return scanDashedMonths(text, at);
  const unit = skipBlanks(text, year.end);
  const word = { kind: 'printed', value: year.value } as const;
  if (text[unit] === '年') {
    const months = scanDashedMonths(text, skipBlanks(text, unit + 1));
    return months === null ? null : { first: { ...months.first, year: word }, last: months.last };
  }
  DASH.lastIndex = year.end;
  if (DASH.exec(text) === null) return null;
  const last = scanPoint(text, DASH.lastIndex);
  if (last === null || last.kind !== 'year' || last.year?.kind !== 'printed') return null;
  return { first: { ...last, end: year.end, year: word }, last };
}

function scanDashedMonths(text: string, at: number): { readonly first: Point; readonly last: Point } | null {
  if (digitValue(codeAt(text, at)) < 0) return null;
  const month = scanNumeral(text, at);
  if (month === null || month.end - at > 2 || month.value < 1 || month.value > 12) return null;
  DASH.lastIndex = month.end;
  if (DASH.exec(text) === null) return null;
  const last = scanPoint(text, DASH.lastIndex);
  if (last === null || last.year !== null || last.kind !== 'month' || last.literary) return null;
  const days = { first: { month: month.value, day: 1 }, last: { month: month.value, day: -1 } };
  return { first: { ...last, ...days, end: month.end }, last };
}

function scanSecond(text: string, first: Point): Point | null {
  const at = scanUntil(text, first.end);
  if (at === null) return null;
  const point = scanPoint(text, at);
  if (point !== null)
    return point.kind === 'year' && first.kind !== 'year' && point.year?.kind !== 'printed' ? null : point;
  if (first.kind !== 'day') return null;
  const day = scanDay(text, at, false) ?? scanBareDay(text, at);
  if (day === null) return null;
  const place = { month: first.first.month, day: day.day };
  return { ...first, end: day.end, year: null, first: place, last: place, clock: null };
}

function scanBareDay(text: string, at: number) {
  const day = scanDay(text, at, true);
  return day === null || text[day.end] === '文' ? null : day;
}

function rangeOf(text: string, at: number, first: Point, last: Point, course: Course): Found | null {
  const years = yearsOfRange(first, last, course);
  if (years === null) return null;
  const start = isoDate(years.first, first.first.month, first.first.day);
  const end = isoDate(years.last, last.last.month, last.last.day);
  if (start === null || end === null || end < start) return null;
  note(last, years.last, course, last.end);
  if (first.year?.kind === 'printed' || last.year?.kind === 'printed') {
    course.sentenceYear = years.last;
    if (last.kind !== 'year') course.passageYear = years.last;
  }
  const stop = scanTail(text, last.end);
  return {
    start: at,
    end: stop === null || stop.word === '起' ? last.end : stop.end,
    due: { type: 'range', start, end },
  };
}

/** The years of both ends: a year printed at one end holds for the other, over the turn of the year where months say so. */
function yearsOfRange(first: Point, last: Point, course: Course) {
  const wraps = last.last.month < first.first.month;
  if (first.year === null && last.year?.kind === 'printed') {
    return { first: wraps ? last.year.value - 1 : last.year.value, last: last.year.value };
  }
  const year = yearOf(first.year, course, first.kind === 'day', last.last);
  if (year === null) return null;
  if (last.year === null) return { first: year, last: wraps ? year + 1 : year };
  switch (last.year.kind) {
    case 'printed':
      return { first: year, last: last.year.value };
    case 'any':
      return { first: year, last: year + last.year.value };
    case 'offset': {
      const other = yearOf(last.year, course, true, last.last);
      return other === null ? null : { first: year, last: other };
    }
  }
}
