import { isoDate } from './civil.ts';
import type { Found } from './found.ts';
import { isBefore, scanTail } from './tail.ts';

const FIGURES =
  /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?:\s?[-—－–~～至到]{1,2}\s?((?:19|20)\d\d)\2(\d{1,2})\2(\d{1,2}))?(?![\d./-]?\d)/y;

/** 2019-11-05, 2019.11.5, 2019/11/5, alone or as a range. */
export function readFigures(text: string, at: number): Found | null {
  if (/[\d.\-/A-Za-z]/.test(text.charAt(at - 1))) return null;
  FIGURES.lastIndex = at;
  const match = FIGURES.exec(text);
  if (match === null) return null;
  const tail = scanTail(text, FIGURES.lastIndex);
  const end = tail !== null && isBefore(tail) ? tail.end : FIGURES.lastIndex;
  const first = isoDate(Number(match[1]), Number(match[3]), Number(match[4]));
  if (first === null) return null;
  if (match[5] === undefined) return { start: at, end, due: { type: 'date', date: first } };
  const last = isoDate(Number(match[5]), Number(match[6]), Number(match[7]));
  return last === null || last < first
    ? null
    : { start: at, end, due: { type: 'range', start: first, end: last } };
}
