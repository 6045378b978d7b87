import { addDays, addMonths, chineseDate } from '@zhengling/calendar';
import type { Due, IsoDate } from '../../model/index.ts';
import { readTimes, type TimeContext, type TimeReading } from '../times/index.ts';
import type { Sentence } from './clause.ts';

/** From when and to when a sentence puts its document in force; null where it does not say. */
export interface Force {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly reason: string;
}

/** The day an event word (发布, 印发) stands for, and what to call it. */
export interface Issued {
  readonly date: IsoDate;
  readonly name: '成文日期' | '印发日期' | '公报出版日期';
}

const BEGINS = /自([^自。；]{2,40}?)(?:正式)?(?:施行|实施|执行|生效|试行|起有效)/g;
const EVENT = /(发布|公布|印发|颁布|下发|发文|签发|签署|通过)(?:之日|之时|当日)/;
const LATER = /(?:之日|之时|当日)(?:起|后)?[\s\S]*?([0-9０-９一二三四五六七八九十百两]{1,4})/;
/** 本办法, 本通知: the document speaks of itself. A law it mentions has no 本. */
const ITSELF =
  /本(?:管理|实施|暂行|试行|工作|总体){0,2}(?:办法|细则|规定|条例|法|方案|意见|通知|通告|公告|决定|制度|规则|规范|规程|政策|措施|标准|预案|规划|计划|章程|要点|指南|令)/;
const PROMULGATES = /现(?:予|将)[^，。]{0,12}(?:公布|发布|印发|施行)/;
const TERM =
  /(?:本[\u4e00-\u9fff]{1,10}?)?(?:有效期|试行期|执行期|施行期|实施期|暂定|试行|施行|执行|实施)[^，,。；]{0,6}$/;

/** What a sentence says that speaks of force. */
export const OF_FORCE = /[施实执试]行|实施|生效|有效/;

/** Reads when a document is in force from one of its sentences. */
export function readForce(
  { text }: Sentence,
  instrument: string | null,
  issued: Issued | null,
  context: TimeContext,
): Force | null {
  if (!OF_FORCE.test(text)) return null;
  const times = readTimes(text, context);
  const span = wholeTerm(text, times);
  if (span !== null && speaksOfItself(text, span.at, instrument)) return span.force;
  const begin = beginning(text, instrument, issued, context);
  const end = ending(text, times, begin?.from ?? issued?.date ?? null, begin !== null);
  if (begin === null && end === null) return null;
  return {
    from: begin?.from ?? null,
    to: end?.to ?? null,
    reason: [begin?.reason, end?.reason].filter((part) => part !== undefined).join('；'),
  };
}

/** The subject of a sentence stands no further before its verb than this. */
const LOOK_BACK = 300;

const headOf = (text: string, at: number) => text.slice(Math.max(0, at - LOOK_BACK), at);

function speaksOfItself(text: string, at: number, instrument: string | null): boolean {
  const before = headOf(text, at);
  if (before.trim() === '' || ITSELF.test(before) || PROMULGATES.test(before)) return true;
  const title = /《([^《》]{4,})》[^《》]*$/.exec(before)?.[1]?.replace(/\s/g, '');
  if (title !== undefined) return title === instrument;
  return /解释[，,]$/.test(before.trim());
}

/** 自2020年1月1日起至2024年12月31日施行. */
function wholeTerm(
  text: string,
  times: readonly TimeReading[],
): { readonly at: number; readonly force: Force } | null {
  for (const { start, end, due } of times) {
    if (due.type !== 'range' || !/自\s*$/.test(text.slice(Math.max(0, start - 3), start))) continue;
    if (!/^止?[，,]?(?:施行|实施|执行|有效|试行|生效)/.test(text.slice(end, end + 4))) continue;
    const reason = `明文规定自${chineseDate(due.start)}至${chineseDate(due.end)}施行`;
    return { at: start - 1, force: { from: due.start, to: due.end, reason } };
  }
  return null;
}

function beginning(text: string, instrument: string | null, issued: Issued | null, context: TimeContext) {
  BEGINS.lastIndex = 0;
  for (let match = BEGINS.exec(text); match !== null; match = BEGINS.exec(text)) {
    const when = match[1] ?? '';
    if (!speaksOfItself(text, match.index, instrument)) continue;
    const event = EVENT.exec(when)?.[1];
    if (event !== undefined) return afterEvent(when, event, issued);
    const date = readTimes(when, context)
      .map((time) => time.due)
      .find((due) => due.type === 'date');
    if (date !== undefined) return { from: date.date, reason: `明文规定自${chineseDate(date.date)}起施行` };
  }
  return null;
}

function afterEvent(when: string, event: string, issued: Issued | null) {
  if (issued === null) return { from: null, reason: `自${event}之日起施行，但公报未印日期` };
  const day = `${event}之日按${issued.name}${chineseDate(issued.date)}计`;
  if (!LATER.test(when)) return { from: issued.date, reason: `自${event}之日起施行，${day}` };
  const period = readTimes(when, { year: null })
    .map((time) => time.due)
    .find((due) => due.type === 'duration');
  if (period === undefined) return { from: issued.date, reason: `自${event}之日起施行，${day}` };
  const last = periodEnd(issued.date, period);
  if (last === null)
    return { from: null, reason: `自${event}之日起${period.n}个工作日后施行，须按工作日历推算` };
  const length = `${period.n}${UNIT[period.unit]}`;
  return {
    from: addDays(last, 1),
    reason: `自${event}之日起${length}后施行，${day}，届满于${chineseDate(last)}，自次日起施行`,
  };
}

const UNIT = { day: '日', workday: '个工作日', month: '个月', year: '年' } as const;

/**
 * The last day of a period that begins on the day after `start` (Civil Code arts. 201–202); null for working days,
 * which only a calendar of the year can count.
 */
function periodEnd(start: IsoDate, { n, unit }: Extract<Due, { type: 'duration' }>): IsoDate | null {
  if (n > 10_000) return null;
  switch (unit) {
    case 'day':
      return addDays(start, n);
    case 'month':
      return addMonths(start, n);
    case 'year':
      return addMonths(start, n * 12);
    case 'workday':
      return null;
  }
}

/** 有效期三年, 暂定执行3年, 试行至…: the last day in force. A term counts the day it begins on (自…起). */
function ending(text: string, times: readonly TimeReading[], from: IsoDate | null, begins: boolean) {
  for (const { start, end, due, text: printed } of times) {
    const until = /[至到]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /止$/.test(printed);
    const lead = text.slice(Math.max(0, start - 24), start).replace(/[至到]\s*$/, '');
    if (due.type === 'date' && until && TERM.test(lead) && (begins || ITSELF.test(headOf(text, start)))) {
      return { to: due.date, reason: `有效至${chineseDate(due.date)}` };
    }
    if (due.type !== 'duration' || from === null) continue;
    const own = printed.replace(/[0-9０-９一二三四五六七八九十两半][\s\S]*$/, '');
    if (!TERM.test(lead + own) || /后|前|内/.test(text.slice(end - 1, end + 1))) continue;
    if (!begins && !ITSELF.test(headOf(text, start))) continue;
    const last = periodEnd(from, due);
    if (last === null) continue;
    const to = addDays(last, -1);
    return { to, reason: `施行${due.n}${UNIT[due.unit]}，至${chineseDate(to)}` };
  }
  return null;
}
