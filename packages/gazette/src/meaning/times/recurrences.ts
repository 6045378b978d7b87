import { scanNumeral, startsNumeral } from '../numerals/index.ts';
import { dayOfRecurrence } from './dates.ts';
import type { Found } from './found.ts';
import { type Point, scanDay, scanPartOfYear, scanPoint, skipBlanks } from './point.ts';
import { type RuleParts, recurrence, type YearPlace, yearlyRule } from './rrule.ts';

type Period =
  | 'year'
  | 'half-year'
  | 'quarter'
  | 'month'
  | 'third'
  | 'half-month'
  | 'week'
  | 'day'
  | 'workday';

const EVERY =
  /每(?:隔)?[ \t\u3000]{0,2}(?:个)?(?:([0-9０-９一二两三四五六七八九十]{1,3})[ \t\u3000]{0,2}个?)?(半年|半个?月|年度?|季度|季|月|旬|周|星期|工作日|日|天)/y;
const PERIODS: ReadonlyMap<string, Period> = new Map([
  ['半年', 'half-year'],
  ['半个月', 'half-month'],
  ['半月', 'half-month'],
  ['年', 'year'],
  ['年度', 'year'],
  ['季度', 'quarter'],
  ['季', 'quarter'],
  ['月', 'month'],
  ['旬', 'third'],
  ['周', 'week'],
  ['星期', 'week'],
  ['工作日', 'workday'],
  ['日', 'day'],
  ['天', 'day'],
]);

/** Followed by this, 每年 counts nothing out but belongs to a noun or a rate (每年实施计划, 每月500元). */
const NO_TIME = /[ \t]{0,2}(?:的(?!\d)|实施计划|计划|预算|任务|[0-9０-９.]{1,8}[ ]?(?:万|亿)?元|人均)/y;

/** The recurrence at a 每; several where it lists days that no one rule can say. Null where 每 counts no time. */
export function readEvery(text: string, at: number): readonly Found[] | null {
  EVERY.lastIndex = at;
  const match = EVERY.exec(text);
  const period = PERIODS.get(match?.[2] ?? '');
  if (match === null || period === undefined || /[人户亩台]/.test(text.charAt(at - 1))) return null;
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

function basic(period: Period, interval: number): RuleParts {
  switch (period) {
    case 'year':
      return { freq: 'YEARLY', interval };
    case 'half-year':
      return { freq: 'MONTHLY', interval: 6 * interval };
    case 'quarter':
      return { freq: 'MONTHLY', interval: 3 * interval };
    case 'month':
      return { freq: 'MONTHLY', interval };
    case 'third':
      return { freq: 'MONTHLY', times: 3 };
    case 'half-month':
      return { freq: 'MONTHLY', times: 2 };
    case 'week':
      return { freq: 'WEEKLY', interval };
    case 'day':
      return { freq: 'DAILY', interval };
    case 'workday':
      return { freq: 'WEEKLY', weekdays: 'MO,TU,WE,TH,FR' };
  }
}

const TIMES =
  /([^0-9０-９。；，,;：:、（()）《》“”"|\n]{0,12}?)(?<![第另同])([0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})(?:[ \t\u3000]{0,2}[-—～~至到][ \t]{0,2}[0-9０-９]{1,3})?[ \t\u3000]{0,2}次(?![性要品级会席])/y;

/** Takes in a count behind the period (不少于2次, 至少组织开展一次), as far as it stands in the same clause. */
function counted(text: string, start: number, end: number, parts: RuleParts): Found {
  TIMES.lastIndex = end;
  const match = TIMES.exec(text);
  if (match === null) return { start, end, due: recurrence(parts) };
  const times = (scanNumeral(match[2] ?? '', 0)?.value ?? 1) * (parts.times ?? 1);
  return { start, end: TIMES.lastIndex, due: recurrence({ ...parts, times }) };
}

/** 一年不少于2次, 全年至少4次. */
export function readTimesAYear(text: string, at: number): Found | null {
  const head = text.startsWith('一年', at) || text.startsWith('全年', at);
  if (!head) return null;
  const found = counted(text, at, at + 2, { freq: 'YEARLY' });
  return found.end > at + 2 && found.end - at <= 12 ? found : null;
}

const JOIN = /[ \t\u3000]{0,2}(?:[、和及与或]|以及)[ \t\u3000]{0,2}/y;
const LEAD_IN = /[ \t\u3000]{0,2}[的在于]?[ \t\u3000]{0,2}/y;
const BEFORE = /[ \t\u3000]{0,2}(?:之前|以前|前(?![三四两后期]))/y;
const UNTIL = /[ \t\u3000]{0,2}(?:至|到|[—－\-–―─~～]{1,2})[ \t\u3000]{0,2}/y;

function scanBefore(text: string, at: number): number | null {
  BEFORE.lastIndex = at;
  return BEFORE.exec(text) === null ? null : BEFORE.lastIndex;
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly place: YearPlace;
}

/** Places of the year in a list: 6月20日、12月20日前. A 前 behind the last holds for all that have none. */
function scanPlaces(text: string, at: number): readonly Item[] {
  const points: {
    readonly start: number;
    readonly end: number;
    readonly point: Point;
    readonly before: boolean;
  }[] = [];
  for (let start = at; points.length < 12; ) {
    const point = scanPoint(text, start) ?? scanPartOfYear(text, start, null);
    if (point === null || point.year !== null || point.kind === 'year') break;
    const whole = throughRange(text, point);
    const before = scanBefore(text, whole.end);
    points.push({ start, end: before ?? whole.end, point: whole, before: before !== null });
    JOIN.lastIndex = before ?? whole.end;
    if (JOIN.exec(text) === null) break;
    start = JOIN.lastIndex;
  }
  const allBefore = points.at(-1)?.before ?? false;
  return points.map(({ start, end, point, before }) => ({
    start,
    end,
    place: dayOfRecurrence(point, before || (allBefore && point.kind === points.at(-1)?.point.kind)),
  }));
}

/** 3月至5月 as its months; 1月1日至1月31日 as its last day, by which the thing is done. */
function throughRange(text: string, point: Point): Point {
  UNTIL.lastIndex = point.end;
  if (UNTIL.exec(text) === null) return point;
  const last = scanPoint(text, UNTIL.lastIndex);
  if (last === null || last.year !== null) return point;
  return last.kind === 'month' && point.kind === 'month' && last.last.month >= point.first.month
    ? { ...last, first: point.first }
    : { ...last, first: last.last, kind: 'end' };
}

/** One reading for the places that share a day, one each for the rest. */
function placed(start: number, items: readonly Item[]): readonly Found[] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && group[0].place.day === item.place.day) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group, i) => ({
    start: i === 0 ? start : (group[0]?.start ?? start),
    end: group.at(-1)?.end ?? start,
    due: yearlyRule(group.map((item) => item.place)),
  }));
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

/** 每半年(6月20日、12月20日): the days printed in the bracket are the rule. */
function everyHalfYear(text: string, at: number, end: number): readonly Found[] {
  const bracket = skipBlanks(text, end);
  if (text[bracket] === '(' || text[bracket] === '（') {
    const items = scanPlaces(text, skipBlanks(text, bracket + 1));
    const close = skipBlanks(text, items.at(-1)?.end ?? bracket);
    if (items.length > 1 && /[)）]/.test(text.charAt(close)))
      return withBracket(placed(at, items), close + 1);
  }
  return [counted(text, at, end, { freq: 'MONTHLY', interval: 6 })];
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
  const yearly = (months: readonly number[], day: number, stop: number): Found => ({
    start: at,
    end: scanBefore(text, stop) ?? stop,
    due: recurrence({ freq: 'YEARLY', months, days: [day] }),
  });
  const lastMonths = [3, 6, 9, 12];
  if (match[3] !== undefined) return yearly(lastMonths, -1, rest);
  const day = scanDay(text, rest, false);
  if (match[2] !== undefined) {
    return day !== null && text[day.end] === '内' ? yearly([1, 4, 7, 10], day.day, day.end + 1) : plain();
  }
  const months = match[1] === '末月' || match[1] === '最后一个月' ? lastMonths : [1, 4, 7, 10];
  if (day !== null) return yearly(months, day.day, day.end);
  return /[底末]/.test(text.charAt(rest)) ? yearly(months, -1, rest + 1) : plain();
}

const WORKDAY_OF_MONTH =
  /[ \t\u3000]{0,2}(?:的)?(?:(第)([0-9０-９一二三四五六七八九十]{1,2})个?|最后(?:一|1)个)工作日/y;
const MONTH_PART = /[ \t\u3000]{0,2}(?:(底|末|月底|月末|最后一[天日])|(上旬)|(中旬)|(下旬))/y;

function everyMonth(text: string, at: number, end: number): Found {
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

/** 5日前, 5日、20日, 5日至10日, 结束后5日内 at `at`, every month; the reading starts at `start`. */
function daysOfMonth(text: string, start: number, at: number): Found | null {
  const after = /^结束后/.test(text.slice(at, at + 3));
  const days: number[] = [];
  let end = at;
  for (let next = after ? skipBlanks(text, at + 3) : at; days.length < 31; ) {
    const through = scanDaysThrough(text, next);
    if (through === null) break;
    days.push(through.day);
    end = through.end;
    JOIN.lastIndex = end;
    if (JOIN.exec(text) === null) break;
    next = JOIN.lastIndex;
  }
  if (days.length === 0) return null;
  if (after) end = text[end] === '内' ? end + 1 : end;
  return { start, end: scanBefore(text, end) ?? end, due: recurrence({ freq: 'MONTHLY', days }) };
}

/** 10日, or the last day of 5日至10日 and 5-10日. */
function scanDaysThrough(text: string, at: number): { readonly day: number; readonly end: number } | null {
  const first = scanDay(text, at, false);
  const from = first?.end ?? (startsNumeral(text.charAt(at)) ? scanNumeral(text, at)?.end : undefined);
  if (from === undefined) return null;
  UNTIL.lastIndex = from;
  const last = UNTIL.exec(text) === null ? null : scanDay(text, UNTIL.lastIndex, false);
  return last ?? first;
}

const SOME_MONTH = /(?:当月|次月|下月|下个月|次季度首月)[ \t\u3000]{0,2}/y;
const MONTH_END = /[底末]/y;

/** 次月5日前, 当月25日前, 当月底前: the month is any month. */
export function readSomeMonth(text: string, at: number): Found | null {
  SOME_MONTH.lastIndex = at;
  if (SOME_MONTH.exec(text) === null) return null;
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

function everyWeek(text: string, at: number, end: number): Found {
  WEEKDAY_LIST.lastIndex = end;
  const match = WEEKDAY_LIST.exec(text);
  if (match === null) return counted(text, at, end, { freq: 'WEEKLY' });
  const weekdays = [...match[0]].flatMap((character) => WEEKDAYS.get(character) ?? []);
  const stop = WEEKDAY_LIST.lastIndex;
  const due = recurrence({ freq: 'WEEKLY', weekdays: [...new Set(weekdays)].join(',') });
  return { start: at, end: scanBefore(text, stop) ?? stop, due };
}

const BY_PERIOD = /按(年度?|半年|季度?|月度?|旬|周|日)(?=[报通调上汇督公统排小分考研发总填]|[、，,])/y;

/** 按月报送, 按季度通报. */
export function readByPeriod(text: string, at: number): Found | null {
  BY_PERIOD.lastIndex = at;
  const word = BY_PERIOD.exec(text)?.[1];
  if (word === undefined) return null;
  const period = PERIODS.get(word === '月度' ? '月' : word);
  if (period === undefined) return null;
  return { start: at, end: BY_PERIOD.lastIndex, due: recurrence(basic(period, 1)) };
}
