import { characterSet, codeIn } from '../../source/character-set.ts';
import { titleSpans } from '../citations/titles.ts';
import { endOfFigures, endOfRun } from '../numerals/index.ts';
import type { TimeContext, TimeReading } from './context.ts';
import { noteYear, readDate, readFromToday, readMonths, readNextDay, readSameDay } from './dates.ts';
import { readDuration } from './durations.ts';
import { readSomeMonth } from './every-month.ts';
import { readFigures } from './figures.ts';
import type { Found } from './found.ts';
import { readByPeriod, readOnePer, readTimesAYear } from './frequency.ts';
import { readOngoing } from './ongoing.ts';
import { readPlanPeriod } from './plan-period.ts';
import { skipBlanks } from './point.ts';
import { readEvery } from './recurrences.ts';
import { readRhythm } from './rhythm.ts';
import { type Course, courseOf } from './years.ts';

/** Reads the times that begin at `at`; `floor` is where the reading before them ends. */
type Reader = (text: string, at: number, floor: number, course: Course) => readonly Found[] | null;

/** What can begin with a character, for every character that a time can begin with. */
const READERS = readersByCode([
  ['每', (text, at) => readEvery(text, at)],
  ['即', (text, at, _, course) => one(readFromToday(text, at, course))],
  ['同', (text, at, _, course) => one(readSameDay(text, at, course) ?? readDate(text, at, course))],
  ['持长常贯坚经', (text, at) => one(readOngoing(text, at))],
  ['全', (text, at) => one(readOngoing(text, at) ?? readTimesAYear(text, at))],
  ['按', (text, at) => one(readByPeriod(text, at))],
  ['日周旬月季', (text, at) => readRhythm(text, at)],
  ['年', (text, at, _, course) => readRhythm(text, at) ?? one(readDate(text, at, course))],
  ['当本次下', (text, at, _, course) => one(readSomeMonth(text, at) ?? readDate(text, at, course))],
  ['半', (text, at, floor) => one(readOnePer(text, at) ?? readDuration(text, at, floor))],
  ['一', readOne],
  ['“"', (text, at, _, course) => one(readPlanPeriod(text, at, course))],
  [
    '十',
    (text, at, floor, course) => one(readPlanPeriod(text, at, course)) ?? readNumber(text, at, floor, course),
  ],
  ['0123456789０１２３４５６７８９〇○零二两三四五六七八九廿卅', readNumber],
  ['今明翌去上第', readNumbered],
]);

const SENTENCE_ENDS = '。；;！？\n';
const OPENS_TITLE = '《'.charCodeAt(0);
/** Every character at which something is to be done; most are not. */
const STOPS_AT = characterSet(`《${SENTENCE_ENDS}${String.fromCharCode(...READERS.keys())}`);

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
  for (let at = 0, end = text.length; at < end; ) {
    const code = codeIn(text, at);
    if (!STOPS_AT.has(code)) {
      at++;
      continue;
    }
    const reader = READERS.get(code);
    if (reader === undefined) {
      if (code === OPENS_TITLE) {
        while ((titles[title]?.start ?? Number.POSITIVE_INFINITY) < at) title++;
        const span = titles[title];
        at = span?.start === at ? span.end : at + 1;
      } else {
        course.sentenceYear = null;
        at++;
      }
      continue;
    }
    const found = reader(text, at, floor, course);
    if (found === null) {
      at = Math.max(at + 1, noteYear(text, at, course) ?? endOfFigures(text, at));
      continue;
    }
    for (const { start, end, due } of found) {
      readings.push({ start, end, text: text.slice(start, end), due });
      floor = end;
    }
    at = floor;
  }
  return readings;
}

function readOne(text: string, at: number, floor: number, course: Course): readonly Found[] | null {
  if (!countsTime(text, at)) return null;
  return (
    readMonths(text, at, course) ??
    one(
      readDate(text, at, course) ??
        readTimesAYear(text, at) ??
        readOnePer(text, at) ??
        readDuration(text, at, floor),
    )
  );
}

function readNumber(text: string, at: number, floor: number, course: Course): readonly Found[] | null {
  return countsTime(text, at) ? readNumbered(text, at, floor, course) : null;
}

/** The time that begins with a number, or a word that stands for one, at `at`. */
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

/** What can stand behind the figures of a time: its unit, what joins or ranges numbers, a point between figures. */
const BEHIND_FIGURES = characterSet('年月日号天周旬季个工自历星礼半、和及与以至到起-—－–―─~～.．/:：时点Oo');

/** Whether the number at `at` may be one of a time: most numbers of a text count something else (119处, 70元). */
function countsTime(text: string, at: number): boolean {
  return BEHIND_FIGURES.hasAt(text, skipBlanks(text, endOfRun(text, at)));
}

function readersByCode(readers: readonly (readonly [string, Reader])[]): ReadonlyMap<number, Reader> {
  return new Map(
    readers.flatMap(([characters, reader]) =>
      [...characters].map((character) => [character.charCodeAt(0), reader] as const),
    ),
  );
}

const one = (found: Found | null): readonly Found[] | null => (found === null ? null : [found]);
