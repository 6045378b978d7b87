import { type Numeral, scanNumeral, startsNumeral } from '../numerals/index.ts';
import type { Found } from './found.ts';
import { counted } from './frequency.ts';
import { scanDay, skipBlanks } from './point.ts';
import { recurrence } from './rrule.ts';
import { JOIN, LEAD_IN, scanBefore, UNTIL } from './year-places.ts';

const WORKDAY_OF_MONTH =
  /[ \t\u3000]{0,2}(?:的)?(?:(第)([0-9０-９一二三四五六七八九十]{1,2})个?|最后(?:一|1)个)工作日/y;
const MONTH_PART = /[ \t\u3000]{0,2}(?:(底|末|月底|月末|最后一[天日])|(上旬|月?初)|(中旬)|(下旬))/y;

/** The reading of a 每月 that begins at `at` and ends at `end`, with its day, its workday or its count. */
export function everyMonth(text: string, at: number, end: number): Found {
  WORKDAY_OF_MONTH.lastIndex = end;
  const workday = WORKDAY_OF_MONTH.exec(text);
  if (workday !== null) {
    const position = workday[1] === undefined ? -1 : (scanNumeral(workday[2] ?? '', 0)?.value ?? 1);
    const stop = WORKDAY_OF_MONTH.lastIndex;
    const due = recurrence({ freq: 'MONTHLY', weekdays: 'MO,TU,WE,TH,FR', position });
    return { start: at, end: scanBefore(text, stop) ?? stop, due };
  }
  MONTH_PART.lastIndex = end;
  const part = MONTH_PART.exec(text);
  if (part !== null) {
    const day = part[2] !== undefined ? 10 : part[3] !== undefined ? 20 : -1;
    const stop = MONTH_PART.lastIndex;
    return {
      start: at,
      end: scanBefore(text, stop) ?? stop,
      due: recurrence({ freq: 'MONTHLY', days: [day] }),
    };
  }
  LEAD_IN.lastIndex = end;
  LEAD_IN.exec(text);
  return daysOfMonth(text, at, LEAD_IN.lastIndex) ?? counted(text, at, end, { freq: 'MONTHLY' });
}

/** 5日前, 5日、20日, 5、20日, 5日至10日, 结束后5日内 at `at`, every month; the reading starts at `start`. */
function daysOfMonth(text: string, start: number, at: number): Found | null {
  const after = text.startsWith('结束后', at);
  const days: number[] = [];
  let bare: number[] = [];
  let end = at;
  for (let next = after ? skipBlanks(text, at + 3) : at; days.length + bare.length < 31; ) {
    const day = scanDaysThrough(text, next);
    const number = day === null ? scanBareDay(text, next) : null;
    const stop = day?.end ?? number?.end;
    if (stop === undefined) break;
    if (day === null) bare.push(number?.value ?? 0);
    else {
      days.push(...bare, day.day);
      bare = [];
      end = scanBefore(text, day.end) ?? day.end;
    }
    JOIN.lastIndex = day === null ? stop : end;
    if (JOIN.exec(text) === null) break;
    next = JOIN.lastIndex;
  }
  if (days.length === 0) return null;
  if (after && text[end] === '内') end += 1;
  return { start, end, due: recurrence({ freq: 'MONTHLY', days }) };
}

/** The 5 of 5、20日: a day that leaves its 日 to the last of the list. */
function scanBareDay(text: string, at: number): Numeral | null {
  const numeral = startsNumeral(text, at) ? scanNumeral(text, at) : null;
  if (numeral === null || numeral.end - at > 3 || numeral.value < 1 || numeral.value > 31) return null;
  JOIN.lastIndex = numeral.end;
  return JOIN.test(text) ? numeral : null;
}

/** 10日, or the last day of 5日至10日 and 5-10日. */
function scanDaysThrough(text: string, at: number): { readonly day: number; readonly end: number } | null {
  const first = scanDay(text, at, false);
  const from = first?.end ?? (startsNumeral(text, at) ? scanNumeral(text, at)?.end : undefined);
  if (from === undefined) return null;
  UNTIL.lastIndex = from;
  const last = UNTIL.exec(text) === null ? null : scanDay(text, UNTIL.lastIndex, false);
  return last ?? first;
}

const SOME_MONTH = /(?:当月|本月|次月|下月|下个月|次季度首月)[ \t\u3000]{0,2}/y;
const MONTH_END = /[底末]/y;

/** 本月 is any month only in a sentence that says 每月 before it; else it is left unread, for it may mean this month once. */
const EVERY_MONTH = /(?:每个?月|按月)[^。；;！？\n]{0,40}$/;

/** 次月5日前, 当月25日前, 当月底前: the month is any month. */
export function readSomeMonth(text: string, at: number): Found | null {
  SOME_MONTH.lastIndex = at;
  if (SOME_MONTH.exec(text) === null) return null;
  if (text[at] === '本' && !EVERY_MONTH.test(text.slice(Math.max(0, at - 44), at))) return null;
  const rest = SOME_MONTH.lastIndex;
  MONTH_END.lastIndex = rest;
  if (MONTH_END.test(text)) {
    return {
      start: at,
      end: scanBefore(text, rest + 1) ?? rest + 1,
      due: recurrence({ freq: 'MONTHLY', days: [-1] }),
    };
  }
  return daysOfMonth(text, at, rest);
}
