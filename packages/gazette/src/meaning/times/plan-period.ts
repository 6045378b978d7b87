import { isoDate } from './civil.ts';
import { characterAfter, characterBefore, type Found } from './found.ts';
import type { Course } from './years.ts';

const PLAN_PERIOD =
  /(?:[“"]十([一二三四五六])五[”"]|十([一二三四五六])五)[ ]?(?:规划)?(?:(期间|时期)|(?:期?末|末期))(之?前)?/y;
const NUMBERS = '一二三四五六';
/** The fourteenth five-year plan began in 2021, each other five years from it. */
const FOURTEENTH = 2021;

/**
 * “十四五”期间 as its five years, “十四五”末 as their last day, where it stands as the time of something: bounded
 * by stops, or with 到, 在 before it. Not where the period had ended when the document was signed, and not where the
 * sentence goes on with 每年: what is due then is due each year.
 */
export function readPlanPeriod(text: string, at: number, course: Course): Found | null {
  PLAN_PERIOD.lastIndex = at;
  const match = PLAN_PERIOD.exec(text);
  if (match === null) return null;
  const stop = PLAN_PERIOD.lastIndex;
  const from = FOURTEENTH + (NUMBERS.indexOf(match[1] ?? match[2] ?? '') - 3) * 5;
  if (course.context.year !== null && from + 4 < course.context.year) return null;
  const start = isoDate(from, 1, 1);
  const end = isoDate(from + 4, 12, 31);
  if (start === null || end === null) return null;
  const led = /[在于到至从]/.test(characterBefore(text, at));
  const opened = /^[，,。；;：:（(、|\n]?$/.test(characterBefore(text, at));
  const closed = /^[，,。；;）)|]?$/.test(characterAfter(text, stop));
  if (match[3] === undefined) {
    const due = led || match[4] !== undefined || (opened && closed);
    return due ? { start: at, end: stop, due: { type: 'date', date: end } } : null;
  }
  if (!(led || (opened && closed)) || /^[^。；;\n]{0,60}每/.test(text.slice(stop, stop + 64))) return null;
  return { start: at, end: stop, due: { type: 'range', start, end } };
}
