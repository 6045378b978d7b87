import { scanNumeral, startsNumeral } from '../numerals/index.ts';
import { twoDigits } from './civil.ts';

/**
 * A time of day, `HH:MM`. `time` is null for the two ends of a day (零时, 24时): there the date says it all,
 * since a day begins at 零时 and a period ends at the end of its last day.
 */
export interface Clock {
  readonly time: string | null;
  readonly end: number;
}

const PART_OF_DAY = /(凌晨|早上|上午|中午|下午|晚上|傍晚|晚)?[ \t\u3000]{0,2}/y;

/** The time of day at `at`: 零时, 18:00, 上午9时, 下午3点半, 19时40分. Null where there is none. */
export function scanClock(text: string, at: number): Clock | null {
  PART_OF_DAY.lastIndex = at;
  const part = PART_OF_DAY.exec(text)?.[1];
  const start = PART_OF_DAY.lastIndex;
  if (!startsNumeral(text, start)) return null;
  const hour = scanNumeral(text, start);
  if (hour === null || hour.end - start > 3 || hour.value > 24) return null;
  const rest = scanMinutes(text, hour.end);
  if (rest === null || (hour.value === 24 && rest.minutes > 0)) return null;
  const late = part === '下午' || part === '晚上' || part === '傍晚' || part === '晚';
  const hours = late && hour.value < 12 ? hour.value + 12 : hour.value;
  const boundary = rest.minutes === 0 && (hours === 0 || hours === 24);
  return { time: boundary ? null : `${twoDigits(hours)}:${twoDigits(rest.minutes)}`, end: rest.end };
}

function scanMinutes(text: string, at: number): { readonly minutes: number; readonly end: number } | null {
  const mark = text.charAt(at);
  if (mark === ':' || mark === '：') {
    const minutes = scanNumeral(text, at + 1);
    if (minutes === null || minutes.chinese || minutes.end - at !== 3 || minutes.value > 59) return null;
    return { minutes: minutes.value, end: minutes.end };
  }
  if (mark !== '时' && mark !== '点') return null;
  if (text[at + 1] === '半') return { minutes: 30, end: at + 2 };
  if (!startsNumeral(text, at + 1)) return { minutes: 0, end: text[at + 1] === '整' ? at + 2 : at + 1 };
  const minutes = scanNumeral(text, at + 1);
  if (minutes === null || minutes.value > 59 || text[minutes.end] !== '分')
    return { minutes: 0, end: at + 1 };
  return { minutes: minutes.value, end: minutes.end + 1 };
}
