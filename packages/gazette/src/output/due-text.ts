import type { Due, IsoDate } from '../model/index.ts';

/** `2019-11-13` as `2019年11月13日`. */
export function dateText(date: IsoDate): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** When something is due, in the words of an official: `每月5日`, `10个工作日`, `2020年1月1日至6月30日`. */
export function dueText(due: Due): string {
  switch (due.type) {
    case 'date':
      return due.time === undefined ? dateText(due.date) : `${dateText(due.date)} ${due.time}`;
    case 'range':
      return rangeText(due.start, due.end);
    case 'recurrence':
      return recurrenceText(due.rrule);
    case 'duration':
      return `${due.from === undefined ? '' : `${due.from.replace(/^自|之日起$|起$/gu, '')}之日起`}${due.n}${unitText[due.unit]}`;
    case 'ongoing':
      return '持续进行';
  }
}

/** From the first to the last day; a whole year by its name, a year that holds for both said once. */
function rangeText(start: IsoDate, end: IsoDate): string {
  const year = start.slice(0, 4);
  if (year !== end.slice(0, 4)) return `${dateText(start)}至${dateText(end)}`;
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return `${year}年全年`;
  return `${dateText(start)}至${dateText(end).replace(/^\d{4}年/, '')}`;
}

const unitText = { day: '日', workday: '个工作日', month: '个月', year: '年' } as const;

const periodText: Readonly<Record<string, string>> = {
  DAILY: '天',
  WEEKLY: '周',
  MONTHLY: '月',
  YEARLY: '年',
};

const weekday: Readonly<Record<string, string>> = {
  MO: '一',
  TU: '二',
  WE: '三',
  TH: '四',
  FR: '五',
  SA: '六',
  SU: '日',
};

/** A recurrence of RFC 5545 in Chinese; a rule with parts this cannot say is shown as it is. */
function recurrenceText(rrule: string): string {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => {
      const at = part.indexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  const period = periodText[parts.get('FREQ') ?? ''];
  const known = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'X-TIMES'];
  if (period === undefined || [...parts.keys()].some((key) => !known.includes(key))) return rrule;

  const every = everyText(period, Number(parts.get('INTERVAL') ?? '1'));
  const days = list(parts.get('BYMONTHDAY'), (day) => dayText(Number(day)));
  const eachMonth = parts.get('BYMONTHDAY')?.includes(',') === false && parts.get('BYDAY') === undefined;
  // 每年6月20日、12月20日: the day is said with every month, for 6月、12月20日 could be all of June.
  const months = list(parts.get('BYMONTH'), (month) => `${month}月${eachMonth ? days : ''}`);
  const weekdays = list(parts.get('BYDAY'), (day) => weekday[day] ?? day);
  const times = parts.get('X-TIMES');
  const position = parts.get('BYSETPOS');
  if (position !== undefined && weekdays === '') return rrule;
  const base =
    position !== undefined
      ? `${every}${months}${placeText(Number(position))}${parts.get('BYDAY') === WORKDAYS ? '工作日' : `周${weekdays}`}`
      : weekdays === ''
        ? `${every}${months}${eachMonth && months !== '' ? '' : days}`
        : `${every}${months}${weekdayText(period, weekdays)}`;
  return times === undefined ? base : `${base}${Number(times)}次`;
}

const WORKDAYS = 'MO,TU,WE,TH,FR';

/** Which of the days that fit: the last one, the second one. */
const placeText = (position: number) => (position === -1 ? '最后一个' : `第${position}个`);

function everyText(period: string, interval: number): string {
  if (interval === 1) return `每${period}`;
  if (period === '月' && interval === 3) return '每季度';
  if (period === '月' && interval === 6) return '每半年';
  return `每${interval}${period === '月' ? '个月' : period}`;
}

function dayText(day: number): string {
  if (day === -1) return '最后一日';
  return day < 0 ? `倒数第${-day}日` : `${day}日`;
}

function weekdayText(period: string, days: string): string {
  return period === '周' ? days : `周${days}`;
}

function list(value: string | undefined, say: (part: string) => string): string {
  return value === undefined ? '' : value.split(',').map(say).join('、');
}
