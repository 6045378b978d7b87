import { titleSpans } from '../citations/titles.ts';
import { endOfFigures } from '../numerals/index.ts';
import type { TimeContext, TimeReading } from './context.ts';
import { noteYear, readDate, readFromToday, readMonths, readNextDay, readSameDay } from './dates.ts';
import { readDuration } from './durations.ts';
import { readSomeMonth } from './every-month.ts';
import { readFigures } from './figures.ts';
import type { Found } from './found.ts';
import { readByPeriod, readOnePer, readTimesAYear } from './frequency.ts';
import { readOngoing } from './ongoing.ts';
import { readPlanPeriod } from './plan-period.ts';
import { readEvery } from './recurrences.ts';
import { readRhythm } from './rhythm.ts';
import { type Course, courseOf } from './years.ts';

/** Every character a time can begin with, and every one that ends a sentence. */
const CANDIDATE =
  /[0-9０-９〇○零一二两三四五六七八九十廿卅半每今本当同明次翌去上下第即持长常全贯坚日周旬月季年按经“"。；;！？\n《]/g;

/**
 * The times of one passage, in order and without overlap; `text.slice(start, end) === text` for each.
 * Nothing inside 《》 is read: a year in a title says when a plan was made, not when something is due.
 */
export function readTimes(text: string, context: TimeContext): TimeReading[] {
  const course = courseOf(context);
  const titles = titleSpans(text);
  const readings: TimeReading[] = [];
  let title = 0;
  let floor = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const at = match.index;
    const mark = match[0];
    if (mark === '《') {
      while ((titles[title]?.start ?? Number.POSITIVE_INFINITY) < at) title++;
      const span = titles[title];
      if (span?.start === at) CANDIDATE.lastIndex = span.end;
      continue;
    }
    if (/[。；;！？\n]/.test(mark)) {
      course.sentenceYear = null;
      continue;
    }
    const found = readAt(text, at, mark, floor, course);
    if (found === null) {
      CANDIDATE.lastIndex = Math.max(at + 1, noteYear(text, at, course) ?? skipNumber(text, at));
      continue;
    }
    for (const { start, end, due } of found) {
      readings.push({ start, end, text: text.slice(start, end), due });
      floor = end;
    }
    CANDIDATE.lastIndex = floor;
  }
  return readings;
}

/** A number that is no time is passed over whole, with its decimals: the 5日 of 1.5日 is not a day. */
function skipNumber(text: string, at: number): number {
  return Math.max(at + 1, endOfFigures(text, at));
}

function readAt(
  text: string,
  at: number,
  mark: string,
  floor: number,
  course: Course,
): readonly Found[] | null {
  switch (mark) {
    case '每':
      return readEvery(text, at);
    case '即':
      return one(readFromToday(text, at, course));
    case '同':
      return one(readSameDay(text, at, course) ?? readDate(text, at, course));
    case '持':
    case '长':
    case '常':
    case '贯':
    case '坚':
    case '经':
      return one(readOngoing(text, at));
    case '全':
      return one(readOngoing(text, at) ?? readTimesAYear(text, at));
    case '按':
      return one(readByPeriod(text, at));
    case '日':
    case '周':
    case '旬':
    case '月':
    case '季':
      return readRhythm(text, at);
    case '年':
      return readRhythm(text, at) ?? one(readDate(text, at, course));
    case '当':
    case '本':
    case '次':
    case '下':
      return one(readSomeMonth(text, at) ?? readDate(text, at, course));
    case '半':
      return one(readOnePer(text, at) ?? readDuration(text, at, floor));
    case '一':
      return (
        readMonths(text, at, course) ??
        one(
          readDate(text, at, course) ??
            readTimesAYear(text, at) ??
            readOnePer(text, at) ??
            readDuration(text, at, floor),
        )
      );
    case '“':
    case '"':
      return one(readPlanPeriod(text, at, course));
    case '十':
      return one(readPlanPeriod(text, at, course)) ?? readNumbered(text, at, floor, course);
    default:
      return readNumbered(text, at, floor, course);
  }
}

/** The time that begins with a number at `at`. */
function readNumbered(text: string, at: number, floor: number, course: Course): readonly Found[] | null {
  return (
    readMonths(text, at, course) ??
    one(
      readFigures(text, at) ??
        readDate(text, at, course) ??
        readNextDay(text, at, course) ??
        readDuration(text, at, floor),
    )
  );
}

const one = (found: Found | null): readonly Found[] | null => (found === null ? null : [found]);
