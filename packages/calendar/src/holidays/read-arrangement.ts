import type { Holiday } from '../calendar.ts';
import { addDays, daysBetween, type IsoDate, parseDate, weekdayName } from '../date.ts';

type Say = (place: string, message: string) => void;

/** What a sentence says until a fault in it is found; thrown inside this file only. */
class Misread extends Error {}

/** No arrangement takes a longer sentence; what is longer is text of another kind. */
const LONGEST_SENTENCE = 300;

/** A date as printed: 2026年1月1日(周四), 1月3日, 3日. Year and month may be left to the one before. */
const DATE = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:\\(([^()]{1,20})\\))?';
const OFF = new RegExp(`^${DATE}(?:至${DATE})?放假(?:调休)?(?:(\\d{1,2})天)?$`);
const MAKE_UP_OFF = new RegExp(`^${DATE}补休$`);
const WORKED = new RegExp(`^${DATE}$`);

/**
 * Reads the arrangement of one holiday, its blanks removed and its signs in half width: sentences of days off
 * (1月1日至3日放假调休,共3天) and of days worked (1月4日(周日)、1月10日上班). Sentences without a date and those that encourage leave
 * say nothing; any other is told as not understood.
 */
export function readArrangement(name: string, text: string, year: number, say: Say): readonly Holiday[] {
  const off: { from: IsoDate; to: IsoDate }[] = [];
  const worked: IsoDate[] = [];
  for (const sentence of text.split('。')) {
    if (sentence === '' || sentence.startsWith('鼓励')) continue;
    try {
      if (sentence.length > LONGEST_SENTENCE) throw new Misread('没有读懂这一句');
      if (sentence.endsWith('上班')) worked.push(...workedIn(sentence, name, year));
      else if (/^[^,]{0,80}放假/.test(sentence)) off.push(...offIn(sentence, name, year));
      else if (/\d日|放假|上班|调休/.test(sentence)) throw new Misread('没有读懂这一句');
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      say(`${name}：${sentence.slice(0, 60)}`, error.message);
    }
  }
  if (off.length === 0) say(name, '没有读到放假日期');
  return off.map(({ from, to }, at) => ({ name, from, to, worked: at === 0 ? worked : [] }));
}

function offIn(sentence: string, name: string, year: number): { from: IsoDate; to: IsoDate }[] {
  const [head = '', ...rest] = sentence.split(/,(?![^()]*\))/);
  const match = OFF.exec(head);
  if (match === null) throw new Misread('没有读懂放假日期');
  const from = dateOf(match.slice(1, 5), { year, month: null }, name);
  const to = match[7] === undefined ? from : dateOf(match.slice(5, 9), yearAndMonth(from), name, from);
  const stretches = [{ from, to }];
  const stated = match[9] === undefined ? [] : [Number(match[9])];
  for (const clause of rest) {
    const makeUp = MAKE_UP_OFF.exec(clause);
    const total = /^共(\d{1,2})天$/.exec(clause);
    if (total !== null) stated.push(Number(total[1]));
    else if (makeUp !== null) {
      const day = dateOf(makeUp.slice(1, 5), yearAndMonth(from), name);
      stretches.push({ from: day, to: day });
    } else if (!/^(?:不调休|与周末连休)$/.test(clause)) throw new Misread(`没有读懂“${clause}”`);
  }
  const days = stretches.reduce((sum, stretch) => sum + daysBetween(stretch.from, stretch.to) + 1, 0);
  const other = stated.find((count) => count !== days);
  if (other !== undefined) throw new Misread(`写的是 ${other} 天，按日期是 ${days} 天`);
  return joined(stretches);
}

/** Stretches that adjoin as one. */
function joined(stretches: readonly { from: IsoDate; to: IsoDate }[]): { from: IsoDate; to: IsoDate }[] {
  const all: { from: IsoDate; to: IsoDate }[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (last !== undefined && addDays(last.to, 1) === stretch.from) last.to = stretch.to;
    else all.push({ ...stretch });
  }
  return all;
}

function workedIn(sentence: string, name: string, year: number): IsoDate[] {
  let before: { year: number; month: number | null } = { year, month: null };
  return sentence
    .replace(/(?:均|正常)?上班$/, '')
    .split(/[、,和](?![^()]*\))/)
    .map((printed) => {
      const match = WORKED.exec(printed);
      if (match === null) throw new Misread('没有读懂上班日期');
      const date = dateOf(match.slice(1, 5), before, name);
      before = yearAndMonth(date);
      return date;
    });
}

const yearAndMonth = (date: IsoDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
});

/** The date of its printed parts; a weekday in its bracket must be the right one. `notBefore` lets a year turn over. */
function dateOf(
  [yearPart, monthPart, dayPart, bracket]: readonly (string | undefined)[],
  near: { readonly year: number; readonly month: number | null },
  name: string,
  notBefore?: IsoDate,
): IsoDate {
  const month = monthPart === undefined ? near.month : Number(monthPart);
  if (month === null) throw new Misread(`“${dayPart}日”没有写月份`);
  // December days printed without a year under New Year belong to the year before.
  const early = near.month === null && name.includes('元旦') && month === 12;
  const nearYear = early ? near.year - 1 : near.year;
  const on = (year: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(dayPart).padStart(2, '0')}`;
  const plain = on(yearPart === undefined ? nearYear : Number(yearPart));
  const date =
    yearPart === undefined && notBefore !== undefined && plain < notBefore ? on(nearYear + 1) : plain;
  if (!parseDate(date).ok) throw new Misread(`没有 ${date} 这一天`);
  const printed = /(?:周|星期)([一二三四五六日天])/.exec(bracket ?? '')?.[1];
  const weekday = weekdayName(date);
  if (printed !== undefined && weekday !== `周${printed === '天' ? '日' : printed}`)
    throw new Misread(`${date} 是${weekday}，通知写的是周${printed}`);
  return date;
}
