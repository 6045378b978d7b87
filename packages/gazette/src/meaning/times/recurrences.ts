import { scanNumeral } from '../numerals/index.ts';
import { dayOfRecurrence } from './dates.ts';
import { everyMonth } from './every-month.ts';
import { everyWeek } from './every-week.ts';
import type { Found } from './found.ts';
import { basic, counted, periodOf } from './frequency.ts';
import { scanDay, scanPartOfYear, skipBlanks } from './point.ts';
import { recurrence, yearlyRule } from './rrule.ts';
import { LEAD_IN, placed, scanBefore, scanPlaces } from './year-places.ts';

const EVERY =
  /每[隔逢]?[ \t\u3000]{0,2}(?:个)?(?:([0-9０-９一二两三四五六七八九十]{1,3})[ \t\u3000]{0,2}个?)?(半年|半个?月|年度?|季度|季|月|旬|周|星期|工作日|日|天)/y;
/** Followed by this, 每年 counts nothing out but belongs to a noun, a rate or a yield (每年实施计划, 每月五百元, 每年可节约). */
const NO_TIME =
  /[ \t]{0,2}(?:的(?!\d)|实施计划|计划|预算|任务|(?:[0-9０-９.]{1,8}[ ]?(?:千|百)?(?:万|亿)?|[一二三四五六七八九十百千两零〇万亿]{1,9})元|人均|可(?:节|减|增|创|带动|吸引|生产|处理))/y;

/** 每人每月, 元/户每年: what is given at a rate, and nothing done at a time. */
const RATE = /(?:每[一个]?|[/／按元])[ \t]{0,2}[人户亩台]$/;

/** The recurrence at a 每; several where it lists days that no one rule can say. Null where 每 counts no time. */
export function readEvery(text: string, at: number): readonly Found[] | null {
  EVERY.lastIndex = at;
  const match = EVERY.exec(text);
  const period = periodOf(match?.[2] ?? '');
  if (match === null || period === null || RATE.test(text.slice(Math.max(0, at - 5), at))) return null;
  const end = EVERY.lastIndex;
  NO_TIME.lastIndex = end;
  if (NO_TIME.test(text)) return null;
  const interval = match[1] === undefined ? 1 : (scanNumeral(match[1], 0)?.value ?? 1);
  if (interval > 1 || match[1] !== undefined) return [counted(text, at, end, basic(period, interval))];
  switch (period) {
    case 'year':
      return everyYear(text, at, end);
    case 'half-year':
      return everyHalfYear(text, at, end);
    case 'quarter':
      return [everyQuarter(text, at, end)];
    case 'month':
      return [everyMonth(text, at, end)];
    case 'week':
      return [everyWeek(text, at, end)];
    case 'third':
    case 'half-month':
    case 'day':
    case 'workday':
      return [counted(text, at, end, basic(period, 1))];
  }
}

function everyYear(text: string, at: number, end: number): readonly Found[] {
  LEAD_IN.lastIndex = end;
  LEAD_IN.exec(text);
  const items = scanPlaces(text, LEAD_IN.lastIndex);
  if (items.length > 0) return placed(at, items);
  const part = scanPartOfYear(text, end, null);
  if (part !== null && part.kind !== 'year') {
    const before = scanBefore(text, part.end);
    const due = yearlyRule([dayOfRecurrence(part, before !== null)]);
    return [{ start: at, end: before ?? part.end, due }];
  }
  return [counted(text, at, end, { freq: 'YEARLY' })];
}

const HALF_YEAR_PLACE = /[ \t\u3000]{0,2}(?:([末底])|结束后[ \t\u3000]{0,2})/y;

/** 每半年末, 每半年结束后15日内; 每半年(6月20日、12月20日): the days printed in the bracket are the rule. */
function everyHalfYear(text: string, at: number, end: number): readonly Found[] {
  const bracket = skipBlanks(text, end);
  if (text[bracket] === '(' || text[bracket] === '（') {
    const items = scanPlaces(text, skipBlanks(text, bracket + 1));
    const close = skipBlanks(text, items.at(-1)?.end ?? bracket);
    if (items.length > 1 && /[)）]/.test(text.charAt(close)))
      return withBracket(placed(at, items), close + 1);
  }
  HALF_YEAR_PLACE.lastIndex = end;
  const match = HALF_YEAR_PLACE.exec(text);
  const rest = HALF_YEAR_PLACE.lastIndex;
  if (match?.[1] !== undefined) return [onDay(text, at, [6, 12], -1, rest)];
  const day = match === null ? null : scanDay(text, rest, false);
  if (day !== null && text[day.end] === '内') return [onDay(text, at, [1, 7], day.day, day.end + 1)];
  return [counted(text, at, end, { freq: 'MONTHLY', interval: 6 })];
}

/** The rule for a day of some months, with the 前 behind it. */
function onDay(text: string, start: number, months: readonly number[], day: number, stop: number): Found {
  const due = recurrence({ freq: 'YEARLY', months, days: [day] });
  return { start, end: scanBefore(text, stop) ?? stop, due };
}

const withBracket = (found: readonly Found[], end: number) =>
  found.map((one, i) => (i === found.length - 1 ? { ...one, end } : one));

const QUARTER_PLACE =
  /[ \t\u3000]{0,2}(?:(末月|最后一个月|首月|第一个月|次月)|(结束后)|(末|底))[ \t\u3000]{0,2}的?/y;

function everyQuarter(text: string, at: number, end: number): Found {
  const plain = () => counted(text, at, end, { freq: 'MONTHLY', interval: 3 });
  QUARTER_PLACE.lastIndex = end;
  const match = QUARTER_PLACE.exec(text);
  if (match === null) return plain();
  const rest = QUARTER_PLACE.lastIndex;
  const lastMonths = [3, 6, 9, 12];
  if (match[3] !== undefined) return onDay(text, at, lastMonths, -1, rest);
  const day = scanDay(text, rest, false);
  if (match[2] !== undefined) {
    return day !== null && text[day.end] === '内'
      ? onDay(text, at, [1, 4, 7, 10], day.day, day.end + 1)
      : plain();
  }
  const months = match[1] === '末月' || match[1] === '最后一个月' ? lastMonths : [1, 4, 7, 10];
  if (day !== null) return onDay(text, at, months, day.day, day.end);
  return /[底末]/.test(text.charAt(rest)) ? onDay(text, at, months, -1, rest + 1) : plain();
}
