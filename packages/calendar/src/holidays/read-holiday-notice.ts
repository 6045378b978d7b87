import { type Calendar, type Holiday, type HolidayYear, noticeTitle } from '../calendar.ts';
import { addDays, type IsoDate, parseDate } from '../date.ts';
import { nationalCalendar } from '../national.ts';
import type { CalendarError, Reading } from '../outcome.ts';
import { faultsOf } from './faults.ts';
import { readArrangement } from './read-arrangement.ts';

/** What the text of a notice leaves out, where the reader knows it. */
export interface NoticeFacts {
  /** 文号 */
  readonly number?: string;
  /** 成文日期 */
  readonly issued?: IsoDate;
  /** Where a notice extends a holiday: the calendar that says until when it lasted. The national one without it. */
  readonly calendar?: Calendar;
}

/** No notice is longer than this. */
const LONGEST_NOTICE = 50_000;

/**
 * Reads the text of a State Council holiday notice into data: the yearly one (一、元旦：1月1日至3日放假调休，共3天。1月4日上班。), one that
 * changes a single holiday, and one that extends a holiday. Nothing is guessed: weekdays in brackets and numbers of days
 * are checked, a sentence with a date that is not understood is an error (`ZL7008`), and so is a yearly notice that lacks
 * one of the seven holidays. All errors come back at once, each with the sentence it stands in.
 */
export function readHolidayNotice(text: string, facts: NoticeFacts = {}): Reading<HolidayYear> {
  if (text.length > LONGEST_NOTICE) return refuse([['', `文字太长（${text.length} 字）`]]);
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/;/g, '。')
    .replace(/[[(](\d{4})[\])](\d{1,4}号)/g, '〔$1〕$2');
  const title = /国务院办公厅关于[^。]{0,20}?(\d{4})年[^。]{0,30}?的通知/.exec(plain);
  if (title === null) return refuse([['', '没有找到标题“国务院办公厅关于……的通知”']]);
  const year = Number(title[1]);
  const faults: [string, string][] = [];
  const number = facts.number ?? /国办发(?:明电)?〔\d{4}〕\d{1,4}号/.exec(plain)?.[0] ?? '';
  if (number === '') faults.push(['', '没有找到文号（如 国办发明电〔2025〕7号）']);
  const issued = facts.issued ?? dateOfSignature(plain);
  if (issued === null) faults.push(['', '没有找到落款日期（“国务院办公厅”之后的 ××××年×月×日）']);
  const body = plain.slice(title.index + title[0].length);
  const holidays = holidaysIn(body, title[0], year, facts.calendar ?? nationalCalendar, (place, message) =>
    faults.push([place, message]),
  );
  if (faults.length > 0 || issued === null) return refuse(faults, year);
  const read: HolidayYear = { year, notices: [{ title: title[0], number, issued, holidays }] };
  const contradictions = faultsOf(read);
  if (contradictions.length > 0)
    return refuse(
      contradictions.map(({ place, message }) => [place, message]),
      year,
    );
  return { ok: true, value: read };
}

type Say = (place: string, message: string) => void;

const refuse = (
  faults: readonly (readonly [place: string, message: string])[],
  year?: number,
): Reading<never> => ({
  ok: false,
  errors: faults.map(
    ([place, message]): CalendarError => ({
      code: 'ZL7008',
      message: place === '' ? message : `“${place}”：${message}`,
      hint:
        year === undefined
          ? '请粘贴国务院办公厅通知的全文，或者改用 JSON'
          : `请对照《${noticeTitle(year)}》原文核对，或者改用 JSON`,
      input: place,
      place,
    }),
  ),
});

const SIGNATURE = /国务院办公厅(\d{4}年\d{1,2}月\d{1,2}日)/g;

function dateOfSignature(plain: string): IsoDate | null {
  const signed = [...plain.matchAll(SIGNATURE)].at(-1)?.[1];
  const found = signed ?? /成文日期:?(\d{4}年\d{1,2}月\d{1,2}日)/.exec(plain)?.[1];
  const date = found === undefined ? null : parseDate(found);
  return date?.ok === true ? date.value : null;
}

const HEADING = /[一二三四五六七八九十]{1,2}、([^:。,\d]{2,12}):/g;
const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
/** After the arrangement the notice turns to order and safety in the holidays, or is signed. */
const CLOSING = /(?:节假日|假日|节日|假期|长假)期间|国务院办公厅\d{4}年/;

const untilClosing = (text: string): string => text.slice(0, CLOSING.exec(text)?.index ?? text.length);

function holidaysIn(
  body: string,
  title: string,
  year: number,
  calendar: Calendar,
  say: Say,
): readonly Holiday[] {
  const extended = extension(body, year, calendar, say);
  if (extended !== null) return extended;
  const headings = [...body.matchAll(HEADING)];
  if (headings.length === 0) return single(body, title, year, say);
  const holidays = headings.flatMap((heading, at) => {
    const name = heading[1] ?? '';
    const end = headings[at + 1]?.index ?? body.length;
    const arrangement = body.slice(heading.index + heading[0].length, end);
    return readArrangement(name, untilClosing(arrangement), year, say);
  });
  if (title.includes('部分节假日安排')) {
    for (const festival of FESTIVALS) {
      if (!holidays.some(({ name }) => name.includes(festival))) say('', `没有读到${festival}的安排`);
    }
  }
  return holidays;
}

/** A notice about one holiday, which its title names: 关于调整2019年劳动节假期安排的通知. */
function single(text: string, title: string, year: number, say: Say): readonly Holiday[] {
  const name = FESTIVALS.find((festival) => title.includes(festival));
  const start = /如下[:。]/.exec(text);
  if (name === undefined || start === null) {
    say('', '没有找到“一、元旦：……”这样的逐项安排');
    return [];
  }
  return readArrangement(name, untilClosing(text.slice(start.index + start[0].length)), year, say);
}

const EXTENSION = /延长(?:\d{4}年)?([^,。\d]{2,6}?)假期至(\d{1,2})月(\d{1,2})日/;

/** 延长2020年春节假期至2月2日: from the day after the holiday has ended until now. Null where the notice extends nothing. */
function extension(body: string, year: number, calendar: Calendar, say: Say): readonly Holiday[] | null {
  const match = EXTENSION.exec(body);
  if (match === null) return null;
  const name = match[1] ?? '';
  const to = `${year}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`;
  const holidays = calendar.years.get(year)?.notices.flatMap((notice) => notice.holidays) ?? [];
  const last = holidays.findLast((holiday) => holiday.name === name && holiday.from <= to);
  if (last === undefined) {
    say(match[0], `还没有${year}年${name}原来的安排，请先录入《${noticeTitle(year)}》`);
    return [];
  }
  const from = last.to >= to ? last.from : addDays(last.to, 1);
  return [{ name, from, to, worked: [] }];
}
