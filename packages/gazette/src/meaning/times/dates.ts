import type { Due } from '../../model/index.ts';
import { digitValue, scanNumeral, startsNumeral } from '../numerals/index.ts';
import { dayBefore, isoDate } from './civil.ts';
import { characterAfter, characterBefore, type Found, isWhole } from './found.ts';
import {
  type MonthDay,
  type Point,
  scanDay,
  scanPartOfYear,
  scanPoint,
  scanYearNumber,
  skipBlanks,
} from './point.ts';
import { yearlyRule } from './rrule.ts';
import { type Course, yearOf } from './years.ts';

/** What ties the two ends of a range: 至, 到, dashes of every width, and 一 where the print has it for a dash. */
const UNTIL = /[ \t\u3000]{0,3}起?(?:至|到|[—－\-–―─~～]{1,3}|一(?=[0-9０-９]))[ \t\u3000]{0,3}/y;
const DASH = /[ \t\u3000]{0,3}(?:[—－\-–―─~～]{1,3}|至|到)[ \t\u3000]{0,3}/y;
/** What follows a date and belongs to it. 前 is read as "not later than"; 前三季度 and 前后 are something else. */
const AFTER = /[ \t\u3000]{0,3}(之前|以前|前(?![三四两后期一二述款列1-9])|起(?!草|来)|开始|止(?!付))/y;

interface Tail {
  readonly word: string;
  readonly end: number;
}

function scanTail(text: string, at: number): Tail | null {
  AFTER.lastIndex = at;
  const word = AFTER.exec(text)?.[1];
  return word === undefined ? null : { word, end: AFTER.lastIndex };
}

const isBefore = (tail: Tail | null) => tail?.word.endsWith('前') ?? false;

/** The date or range at `at`; null where none is printed, where it exists in no calendar or its year is unknown. */
export function readDate(text: string, at: number, course: Course): Found | null {
  const dashed = scanDashed(text, at);
  if (dashed !== null) return rangeOf(text, at, dashed.first, dashed.last, course);
  const point = scanPoint(text, at) ?? scanPartOfYearAlone(text, at);
  if (point === null) return null;
  const second = scanSecond(text, point);
  if (second !== null) {
    const range = rangeOf(text, at, point, second, course);
    if (range !== null) return range;
  }
  return single(text, at, point, course);
}

/** The day at `at` with no month of its own, where the reading before it gives one (4月4日、5日). */
export function readNextDay(text: string, at: number, course: Course): Found | null {
  const { lastDay } = course;
  if (lastDay === null || !/^\s*[、，,和及与]\s*$/.test(text.slice(lastDay.end, at))) return null;
  const day = scanDay(text, at, false);
  if (day === null || day.day <= lastDay.day) return null;
  const date = isoDate(lastDay.year, lastDay.month, day.day);
  if (date === null) return null;
  course.lastDay = { ...lastDay, day: day.day, end: day.end };
  const tail = scanTail(text, day.end);
  return { start: at, end: tail?.end ?? day.end, due: { type: 'date', date } };
}

/** 同日, where a day was read before it. */
export function readSameDay(text: string, at: number, course: Course): Found | null {
  if (!text.startsWith('同日', at) || course.lastDay === null) return null;
  const { year, month, day } = course.lastDay;
  const date = isoDate(year, month, day);
  return date === null ? null : { start: at, end: at + 2, due: { type: 'date', date } };
}

/** 即日起 and 即日起至…: the day of the signature. Without a signature the end of the range is what remains. */
export function readFromToday(text: string, at: number, course: Course): Found | null {
  if (!text.startsWith('即日起', at)) return null;
  const signed = course.context.signed ?? null;
  UNTIL.lastIndex = at + 2;
  const last = UNTIL.exec(text) === null ? null : scanPoint(text, UNTIL.lastIndex);
  if (last !== null) {
    const year = yearOf(last.year, course, true, last.last);
    const end = year === null ? null : isoDate(year, last.last.month, last.last.day);
    if (end !== null) {
      note(last, year, course, last.end);
      const stop = scanTail(text, last.end)?.end ?? last.end;
      const due: Due =
        signed !== null && signed <= end
          ? { type: 'range', start: signed, end }
          : { type: 'date', date: end };
      return { start: at, end: stop, due };
    }
  }
  return signed === null ? null : { start: at, end: at + 3, due: { type: 'date', date: signed } };
}

/** 2021—2025年, 1-10月, 2024年1—6月: the first number has no unit of its own. */
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
  if (digitValue(text.charCodeAt(at)) < 0) return null;
  const month = scanNumeral(text, at);
  if (month === null || month.end - at > 2 || month.value < 1 || month.value > 12) return null;
  DASH.lastIndex = month.end;
  if (DASH.exec(text) === null) return null;
  const last = scanPoint(text, DASH.lastIndex);
  if (last === null || last.year !== null || last.kind !== 'month' || last.literary) return null;
  const days = { first: { month: month.value, day: 1 }, last: { month: month.value, day: -1 } };
  return { first: { ...last, ...days, end: month.end }, last };
}

/** 二季度, 上半年 with no year: only before 前, or behind 于 or 在. */
function scanPartOfYearAlone(text: string, at: number): Point | null {
  const head = text.charAt(at);
  if (head !== '第' && head !== '上' && head !== '下' && !startsNumeral(head)) return null;
  const point = scanPartOfYear(text, at, null);
  if (point === null || (point.kind !== 'quarter' && point.kind !== 'half' && point.kind !== 'end'))
    return null;
  return isBefore(scanTail(text, point.end)) || /[于在]/.test(characterBefore(text, at)) ? point : null;
}

function scanSecond(text: string, first: Point): Point | null {
  UNTIL.lastIndex = first.end;
  if (UNTIL.exec(text) === null) return null;
  const at = UNTIL.lastIndex;
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

function single(text: string, at: number, point: Point, course: Course): Found | null {
  const tail = scanTail(text, point.end);
  if (!obliges(text, at, point, tail)) return null;
  const before = isBefore(tail);
  const end = tail?.end ?? point.end;
  const deadline = before || point.kind === 'end' || tail?.word === '止';
  const year = yearOf(point.year, course, deadline, point.last);
  if (year === null) {
    if (point.year?.kind !== 'any' || point.kind === 'year') return null;
    return { start: at, end, due: yearlyRule([dayOfRecurrence(point, before)]) };
  }
  const due = dueOf(text, at, point, year, tail);
  if (due === null) return null;
  note(point, year, course, end);
  return { start: at, end, due };
}

/** The place in any year a recurrence names: the day itself, or with 前 the day before a period begins. */
export function dayOfRecurrence(
  point: Point,
  before: boolean,
): { readonly months: readonly number[]; readonly day: number | null } {
  const { first, last, kind } = point;
  if (kind === 'day' || kind === 'end') return { months: [last.month], day: last.day };
  if (before) {
    return first.day > 1
      ? { months: [first.month], day: first.day - 1 }
      : { months: [first.month === 1 ? 12 : first.month - 1], day: -1 };
  }
  if (kind === 'third') return { months: [last.month], day: last.day };
  return { months: monthsBetween(first, last), day: null };
}

function monthsBetween(first: MonthDay, last: MonthDay): number[] {
  const months: number[] = [];
  for (let month = first.month; month <= last.month; month++) months.push(month);
  return months;
}

function dueOf(text: string, at: number, point: Point, year: number, tail: Tail | null): Due | null {
  const { first, last, kind } = point;
  if (kind === 'day' || kind === 'end') {
    const date = isoDate(year, last.month, last.day);
    if (date === null) return null;
    const time = point.clock?.time ?? null;
    return time === null ? { type: 'date', date } : { type: 'date', date, time };
  }
  if (isBefore(tail)) {
    const date = dayBefore(year, first.month, first.day);
    return date === null ? null : { type: 'date', date };
  }
  const start = isoDate(year, first.month, first.day);
  const end = isoDate(year, last.month, last.day);
  if (start === null || end === null) return null;
  if (tail?.word === '起' || tail?.word === '开始') return { type: 'date', date: start };
  if (tail?.word === '止' || /[到至]/.test(characterBefore(text, at))) return { type: 'date', date: end };
  return { type: 'range', start, end };
}

/** Whether a point is meant as a time: a bare year mostly belongs to a name, a bare month to a phrase. */
function obliges(text: string, at: number, point: Point, tail: Tail | null): boolean {
  const before = characterBefore(text, at);
  const after = characterAfter(text, point.end);
  switch (point.kind) {
    case 'day':
      return true;
    case 'end':
      // 年底 with no year is a time only where something is done by then.
      return point.year !== null || text[at] !== '年' || isBefore(tail) || /[于在到至今]/.test(before);
    case 'third':
    case 'quarter':
    case 'half':
      return true;
    case 'month': {
      if (tail !== null || point.year !== null) return true;
      if (point.literary) return false;
      return (
        before === '' || /[于在自从到至即：:（(、，,。；;|\n]/.test(before) || text[point.end - 1] === '份'
      );
    }
    case 'year': {
      if (text.charAt(point.end - 1) === '内') return true;
      if (after === '度' || after === '级' || after === '版' || after === '代') return false;
      if (point.year?.kind !== 'printed') return false;
      if (tail !== null && tail.word !== '止') return true;
      if (/[到至]/.test(before) || isWhole(text, at, point.end)) return true;
      return (before === '' || /[：:（(，,。；;|]/.test(before)) && /[，,]/.test(after);
    }
  }
}

function note(point: Point, year: number | null, course: Course, end: number): void {
  if (year === null) return;
  if (point.year?.kind === 'printed') {
    course.sentenceYear = year;
    if (point.kind !== 'year') course.passageYear = year;
  }
  if (point.kind === 'day') course.lastDay = { year, month: point.last.month, day: point.last.day, end };
}

/** A year that is printed at `at` but part of no reading (2020年春节期间): dates after it in the sentence mean that year. */
export function noteYear(text: string, at: number, course: Course): number | null {
  const year = scanYearNumber(text, at);
  if (year === null) return null;
  const unit = skipBlanks(text, year.end);
  if (text[unit] !== '年') return null;
  if (text[unit + 1] !== '度') course.sentenceYear = year.value;
  return unit + 1;
}
