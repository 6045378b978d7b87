import type { Due } from '../../model/index.ts';
import { characterSet } from '../../source/character-set.ts';
import { startsNumeral } from '../numerals/index.ts';
import { dayBefore, isoDate } from './civil.ts';
import { characterAfter, characterBefore, type Found, isWhole } from './found.ts';
import { scanMonthList } from './month-list.ts';
import {
  type MonthDay,
  type Point,
  scanDay,
  scanPartOfYear,
  scanPoint,
  scanYear,
  scanYearNumber,
  skipBlanks,
} from './point.ts';
import { readDashed, readRangeFrom, scanUntil } from './ranges.ts';
import { yearlyRule } from './rrule.ts';
import { isBefore, scanTail, type Tail } from './tail.ts';
import { type Course, note, yearOf } from './years.ts';

/** The date or range at `at`; null where none is printed, where it exists in no calendar or its year is unknown. */
export function readDate(text: string, at: number, course: Course): Found | null {
  const dashed = readDashed(text, at, course);
  if (dashed !== undefined) return dashed;
  const point = scanPoint(text, at) ?? scanPartOfYearAlone(text, at);
  if (point === null) return null;
  return readRangeFrom(text, at, point, course) ?? single(text, at, point, course);
}

/**
 * Months that share one 月: neighbours as one range (7、8月), months apart and ends and days of months one by one
 * (3、9月底). Without a year only where they stand as a time, and not where the first may number an entry (1、3月底).
 */
export function readMonths(text: string, at: number, course: Course): readonly Found[] | null {
  const year = scanYear(text, at);
  const listed = scanMonthList(text, year === null ? at : skipBlanks(text, year.end));
  const first = listed?.[0];
  const last = listed?.at(-1);
  if (listed === null || first === undefined || last === undefined) return null;
  const adjacent = last.point.first.month - first.point.first.month === listed.length - 1;
  const before = characterBefore(text, at);
  const together = adjacent && last.point.kind === 'month';
  const alone = together && (before === '' || /[：:。；;|\n]/.test(before));
  if (year === null && (last.point.literary || !(alone || /[于在自从到至即（(，,]/.test(before))))
    return null;
  const tail = scanTail(text, last.end);
  const value = yearOf(year?.word ?? null, course, last.point.kind !== 'month', last.point.last);
  if (value === null || (isBefore(tail) && last.point.kind === 'month')) return null;
  note({ ...last.point, year: year?.word ?? null }, value, course, last.end);
  if (together) {
    const start = isoDate(value, first.point.first.month, 1);
    const end = isoDate(value, last.point.last.month, -1);
    return start === null || end === null
      ? null
      : [{ start: at, end: last.end, due: { type: 'range', start, end } }];
  }
  return listed.flatMap((month): Found[] => {
    const due = dueOf(text, month.start, month.point, value, tail);
    const start = month === first ? at : month.start;
    return due === null ? [] : [{ start, end: month === last ? (tail?.end ?? month.end) : month.end, due }];
  });
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
  const until = scanUntil(text, at + 2);
  const last = until === null ? null : scanPoint(text, until);
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

const HEADS_PART_OF_YEAR = characterSet('第上下');

/** 一季度末 with no year; 二季度, 上半年 only before 前, or behind 于 or 在. */
function scanPartOfYearAlone(text: string, at: number): Point | null {
  if (!HEADS_PART_OF_YEAR.hasAt(text, at) && !startsNumeral(text, at)) return null;
  const point = scanPartOfYear(text, at, null);
  if (point === null || (point.kind !== 'quarter' && point.kind !== 'half' && point.kind !== 'end'))
    return null;
  if (point.kind === 'end') return point;
  return isBefore(scanTail(text, point.end)) || /[于在]/.test(characterBefore(text, at)) ? point : null;
}

function single(text: string, at: number, point: Point, course: Course): Found | null {
  const tail = scanTail(text, point.end);
  if (!obliges(text, at, point, tail) && !isTargetYear(text, at, point, course)) return null;
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

/** The months from one to the other, over the turn of the year where the second is the smaller. */
function monthsBetween(first: MonthDay, last: MonthDay): number[] {
  const count = ((last.month - first.month + 12) % 12) + 1;
  return Array.from({ length: count }, (_, i) => ((first.month + i - 1) % 12) + 1);
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
        before === '' ||
        /[于在自从到至即和及与：:（(、，,。；;|\n]/.test(before) ||
        text[point.end - 1] === '份'
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

const ACHIEVED =
  /[ \t]{0,2}(?:新[建增]|完成|建成|改造|实现|达到|力争|争取|确保|培育|引进|启动|基本(?=完成|建成|实现)|全面(?=完成|建成|实现)|(?:规划|计划|拟)(?=新建|建设|建成|完成|实施|投资|种植|布局|改造))/y;

/** 2025年新建16个: a year the document looks forward to, with what is to be achieved in it. */
function isTargetYear(text: string, at: number, point: Point, { context }: Course): boolean {
  if (point.kind !== 'year' || point.year?.kind !== 'printed') return false;
  if (context.year === null || point.year.value < context.year) return false;
  ACHIEVED.lastIndex = point.end;
  return ACHIEVED.test(text) && /^[，,。；;：:（(、|中\n]?$/.test(characterBefore(text, at));
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
