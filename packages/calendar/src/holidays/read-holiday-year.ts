import { type Holiday, type HolidayNotice, type HolidayYear, noticeTitle } from '../calendar.ts';
import type { CalendarError, Reading } from '../outcome.ts';
import { faultsOf, type HolidayFault } from './faults.ts';

/**
 * Reads a year's notices as JSON gives them (`HolidayYear`). Everything wrong comes back at once, each with its place
 * in the data (`notices[0].holidays[2].from`); a field that nobody knows is wrong too, for it may be a known one misspelt.
 */
export function readHolidayYear(json: unknown): Reading<HolidayYear> {
  const faults: HolidayFault[] = [];
  const year = yearIn(json, (place, message) => faults.push({ place, message }));
  if (faults.length === 0) faults.push(...faultsOf(year));
  if (faults.length === 0) return { ok: true, value: year };
  return { ok: false, errors: faults.map((fault) => errorOf(fault, year.year)) };
}

type Say = (place: string, message: string) => void;

const errorOf = ({ place, message }: HolidayFault, year: number): CalendarError => ({
  code: 'ZL7004',
  message: place === '' ? message : `${place}：${message}`,
  hint: Number.isInteger(year)
    ? `请对照《${noticeTitle(year)}》改正`
    : '请写成 {"year": 2027, "notices": [{"title", "number", "issued", "holidays": [{"name", "from", "to", "worked"}]}]}',
  input: place,
  place,
});

function yearIn(json: unknown, say: Say): HolidayYear {
  const fields = fieldsOf(json, '', ['year', 'notices'], say);
  const year = fields.get('year');
  if (typeof year !== 'number') say('year', `应为数字，如 2027${got(year)}`);
  return {
    year: typeof year === 'number' ? year : Number.NaN,
    notices: listOf(fields.get('notices'), 'notices', say).map((notice, at) =>
      noticeIn(notice, `notices[${at}]`, say),
    ),
  };
}

function noticeIn(json: unknown, place: string, say: Say): HolidayNotice {
  const fields = fieldsOf(json, place, ['title', 'number', 'issued', 'holidays'], say);
  return {
    title: textOf(fields, place, 'title', say),
    number: textOf(fields, place, 'number', say),
    issued: textOf(fields, place, 'issued', say),
    holidays: listOf(fields.get('holidays'), `${place}.holidays`, say).map((holiday, at) =>
      holidayIn(holiday, `${place}.holidays[${at}]`, say),
    ),
  };
}

function holidayIn(json: unknown, place: string, say: Say): Holiday {
  const fields = fieldsOf(json, place, ['name', 'from', 'to', 'worked'], say);
  const worked = fields.get('worked') ?? [];
  return {
    name: textOf(fields, place, 'name', say),
    from: textOf(fields, place, 'from', say),
    to: textOf(fields, place, 'to', say),
    worked: listOf(worked, `${place}.worked`, say).flatMap((date, at) => {
      if (typeof date === 'string') return [date];
      say(`${place}.worked[${at}]`, `应为日期文字${got(date)}`);
      return [];
    }),
  };
}

function fieldsOf(
  json: unknown,
  place: string,
  known: readonly string[],
  say: Say,
): ReadonlyMap<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    say(place, `应为对象 {…}${got(json)}`);
    return new Map();
  }
  const fields = new Map<string, unknown>(Object.entries(json));
  for (const name of fields.keys()) {
    if (!known.includes(name))
      say(place === '' ? name : `${place}.${name}`, `不认识的字段；可用 ${known.join('、')}`);
  }
  return fields;
}

function listOf(json: unknown, place: string, say: Say): readonly unknown[] {
  if (Array.isArray(json)) return json;
  say(place, `应为列表 […]${got(json)}`);
  return [];
}

function textOf(fields: ReadonlyMap<string, unknown>, place: string, name: string, say: Say): string {
  const value = fields.get(name);
  if (typeof value === 'string') return value;
  say(`${place}.${name}`, `应为文字${got(value)}`);
  return '';
}

const got = (value: unknown): string =>
  value === undefined ? '，没有写' : `，写的是 ${(JSON.stringify(value) ?? String(value)).slice(0, 40)}`;
