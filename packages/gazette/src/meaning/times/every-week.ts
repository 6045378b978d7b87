import type { Found } from './found.ts';
import { counted } from './frequency.ts';
import { recurrence } from './rrule.ts';
import { scanBefore } from './year-places.ts';

const WEEKDAYS: ReadonlyMap<string, string> = new Map([
  ['一', 'MO'],
  ['二', 'TU'],
  ['三', 'WE'],
  ['四', 'TH'],
  ['五', 'FR'],
  ['六', 'SA'],
  ['日', 'SU'],
  ['天', 'SU'],
]);
/** 每周一 is Monday unless it counts (每周一次) or stands in a rhythm (每周一调度、每月一通报). */
const WEEKDAY_LIST =
  /(?:(?:周|星期)?[一二三四五六日天](?![次个人名场期篇条回轮]|[\u4e00-\u9fff]{2}[、，,]每)(?:[、和](?=(?:周|星期)?[一二三四五六日天](?![次个人名场期篇条回轮是要])))?){1,7}/y;

/** The reading of a 每周 that begins at `at` and ends at `end`, with its weekdays or its count. */
export function everyWeek(text: string, at: number, end: number): Found {
  WEEKDAY_LIST.lastIndex = end;
  const match = WEEKDAY_LIST.exec(text);
  if (match === null) return counted(text, at, end, { freq: 'WEEKLY' });
  const listed = [...match[0]].flatMap((character) => WEEKDAYS.get(character) ?? []);
  UNTIL_WEEKDAY.lastIndex = WEEKDAY_LIST.lastIndex;
  const until = UNTIL_WEEKDAY.exec(text);
  const weekdays = until === null ? listed : [...listed, ...through(listed.at(-1), until[1])];
  const stop = until === null ? WEEKDAY_LIST.lastIndex : UNTIL_WEEKDAY.lastIndex;
  const due = recurrence({ freq: 'WEEKLY', weekdays: [...new Set(weekdays)].join(',') });
  return { start: at, end: scanBefore(text, stop) ?? stop, due };
}

const UNTIL_WEEKDAY = /[ ]?(?:至|到|[-—－~～])[ ]?(?:周|星期)([一二三四五六日天])/y;

/** 每周一至周五: the days behind `first` up to the one printed. */
function through(first: string | undefined, printed: string | undefined): readonly string[] {
  const days = [...new Set(WEEKDAYS.values())];
  const last = WEEKDAYS.get(printed ?? '');
  return last === undefined || first === undefined
    ? []
    : days.slice(days.indexOf(first) + 1, days.indexOf(last) + 1);
}
