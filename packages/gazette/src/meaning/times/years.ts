import type { IsoDate } from '../../model/index.ts';
import { dayNumber } from './civil.ts';
import type { TimeContext } from './context.ts';
import type { MonthDay, Point, YearWord } from './point.ts';

/** A deadline this many days before the signature can only be meant for the next year (signed in December, due in March). */
const FAR_BEFORE_SIGNATURE = 120;

/** What a passage has said about its years so far; changes as the reader goes through it. */
export interface Course {
  readonly context: TimeContext;
  /** Last year printed in this sentence, also one that is part of no reading (到2025年 …). */
  sentenceYear: number | null;
  /** Last year printed with a month or a day in an earlier sentence of this passage. */
  passageYear: number | null;
  /** Last day read, for 同日 and for a list (4月4日、5日). */
  lastDay: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly end: number;
  } | null;
}

export function courseOf(context: TimeContext): Course {
  return { context, sentenceYear: null, passageYear: null, lastDay: null };
}

/**
 * The year of a date that leaves it out: the one printed before it in the sentence, then in the passage, then by an
 * earlier passage, else the year of the signature. A deadline never falls in a year before the signature because
 * something older was mentioned before it.
 */
function impliedYear(course: Course, due: boolean, latest: MonthDay): number | null {
  const { context } = course;
  const printed = course.sentenceYear ?? course.passageYear ?? context.stated ?? null;
  if (printed !== null && !(due && context.year !== null && printed < context.year)) return printed;
  const { year, signed } = context;
  if (year === null || !due || signed === undefined || signed === null) return year;
  const date: IsoDate = `${year}-${String(latest.month).padStart(2, '0')}-${String(Math.max(latest.day, 1)).padStart(2, '0')}`;
  return dayNumber(signed) - dayNumber(date) > FAR_BEFORE_SIGNATURE ? year + 1 : year;
}

/** A year word as a number; null where it means any year (当年) or where the context has none. */
export function yearOf(word: YearWord | null, course: Course, due: boolean, latest: MonthDay): number | null {
  if (word === null) return impliedYear(course, due, latest);
  switch (word.kind) {
    case 'printed':
      return word.value;
    case 'offset':
      return course.context.year === null ? null : course.context.year + word.value;
    case 'any':
      return course.sentenceYear === null ? null : course.sentenceYear + word.value;
  }
}

/** What a date that was read says about the dates behind it. */
export function note(point: Point, year: number | null, course: Course, end: number): void {
  if (year === null) return;
  if (point.year?.kind === 'printed') {
    course.sentenceYear = year;
    if (point.kind !== 'year') course.passageYear = year;
  }
  if (point.kind === 'day') course.lastDay = { year, month: point.last.month, day: point.last.day, end };
}
