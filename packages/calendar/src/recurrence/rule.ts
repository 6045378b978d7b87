import { type IsoDate, parseDate } from '../date.ts';
import { failed, found, type Outcome } from '../outcome.ts';

/**
 * A recurrence in the part of RFC 5545 that official documents need, and `X-TIMES=n`: n times in each period, on days
 * left open. Empty lists and nulls stand for parts that are not there.
 */
export interface Recurrence {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  /** From 1. */
  readonly interval: number;
  /** BYMONTH, 1 to 12. */
  readonly months: readonly number[];
  /** BYMONTHDAY, 1 to 31 or from the end, -1 to -31. */
  readonly days: readonly number[];
  /** BYDAY */
  readonly weekdays: readonly RuleWeekday[];
  /** BYSETPOS: which of the days of one interval, from 1 or from the end. */
  readonly positions: readonly number[];
  readonly count: number | null;
  /** The last day on which it may occur. */
  readonly until: IsoDate | null;
  /** X-TIMES, from 1. */
  readonly times: number;
}

export interface RuleWeekday {
  /** 1 (Monday) to 7 (Sunday) */
  readonly weekday: number;
  /** Which of them in the month or year, from 1 or from the end; null for every one. */
  readonly nth: number | null;
}

const FREQS = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const satisfies readonly Recurrence['freq'][];
const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = [
  'FREQ',
  'INTERVAL',
  'BYMONTH',
  'BYMONTHDAY',
  'BYDAY',
  'BYSETPOS',
  'COUNT',
  'UNTIL',
  'WKST',
  'X-TIMES',
] as const;
type Name = (typeof NAMES)[number];

const LONGEST_RULE = 500;
const HINT = '请写成 RFC 5545 的规则，例如 FREQ=MONTHLY;BYMONTHDAY=5、FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1';

/** Thrown inside this file only; `parseRecurrence` makes it a value. */
class Unreadable extends Error {}

const isName = (text: string): text is Name => NAMES.some((name) => name === text);

/** Reads a rule, with or without `RRULE:`. What it does not understand is `ZL7006`, never passed over. */
export function parseRecurrence(text: string): Outcome<Recurrence> {
  try {
    return found(read(text));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    return failed({
      code: 'ZL7006',
      message: `“${shown}”不是可用的重复规则：${error.message}`,
      hint: HINT,
      input: text,
    });
  }
}

function read(text: string): Recurrence {
  if (text.length > LONGEST_RULE) throw new Unreadable(`长于 ${LONGEST_RULE} 个字符`);
  const parts = partsOf(text);
  const freq = FREQS.find((name) => name === parts.get('FREQ')?.toUpperCase());
  if (freq === undefined) throw new Unreadable('FREQ 应为 DAILY、WEEKLY、MONTHLY、YEARLY 之一');
  const rule: Recurrence = {
    freq,
    interval: wholeNumber(parts, 'INTERVAL', 1000) ?? 1,
    months: numbers(parts, 'BYMONTH', (n) => n >= 1 && n <= 12),
    days: numbers(parts, 'BYMONTHDAY', (n) => n !== 0 && Math.abs(n) <= 31),
    weekdays: (parts.get('BYDAY')?.split(',') ?? []).map(weekdayPart),
    positions: numbers(parts, 'BYSETPOS', (n) => n !== 0 && Math.abs(n) <= 366),
    count: wholeNumber(parts, 'COUNT', 100_000),
    until: untilPart(parts.get('UNTIL')),
    times: wholeNumber(parts, 'X-TIMES', 1000) ?? 1,
  };
  const weekStart = parts.get('WKST');
  if (weekStart !== undefined && weekStart.toUpperCase() !== 'MO')
    throw new Unreadable('一周从周一开始（WKST=MO）');
  checkTogether(rule);
  return rule;
}

function partsOf(text: string): ReadonlyMap<Name, string> {
  const parts = new Map<Name, string>();
  for (const part of text
    .trim()
    .replace(/^RRULE:/i, '')
    .split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0)).trim().toUpperCase();
    if (!isName(name)) throw new Unreadable(`不认识“${part}”`);
    if (parts.has(name)) throw new Unreadable(`${name} 写了两次`);
    parts.set(name, part.slice(at + 1).trim());
  }
  return parts;
}

function checkTogether({ freq, days, weekdays, months, positions, count, until }: Recurrence): void {
  if (freq === 'WEEKLY' && days.length > 0) throw new Unreadable('每周的规则不能指定每月几日（BYMONTHDAY）');
  const nth = weekdays.flatMap((weekday) => weekday.nth ?? []);
  if (nth.length > 0) {
    if (freq === 'DAILY' || freq === 'WEEKLY') throw new Unreadable('只有每月、每年的规则能指定第几个周几');
    const most = freq === 'MONTHLY' || months.length > 0 ? 5 : 53;
    if (nth.some((n) => Math.abs(n) > most)) throw new Unreadable(`没有第 ${most} 个以后的周几`);
  }
  if (positions.length > 0 && days.length + weekdays.length + months.length === 0)
    throw new Unreadable('BYSETPOS 要与 BYDAY、BYMONTHDAY 或 BYMONTH 一起用');
  if (count !== null && until !== null) throw new Unreadable('COUNT 与 UNTIL 只能写一个');
}

function wholeNumber(parts: ReadonlyMap<Name, string>, name: Name, most: number): number | null {
  const text = parts.get(name);
  if (text === undefined) return null;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw new Unreadable(`${name} 应为 1 到 ${most} 的整数`);
  return value;
}

function numbers(
  parts: ReadonlyMap<Name, string>,
  name: Name,
  fits: (n: number) => boolean,
): readonly number[] {
  const text = parts.get(name);
  if (text === undefined) return [];
  const values = text.split(',').map((part) => (/^[+-]?\d{1,3}$/.test(part) ? Number(part) : Number.NaN));
  if (!values.every((n) => Number.isInteger(n) && fits(n))) throw new Unreadable(`${name}=${text} 超出范围`);
  return [...new Set(values)];
}

function weekdayPart(part: string): RuleWeekday {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(part.toUpperCase());
  const weekday = WEEKDAYS.indexOf(match?.[2] ?? '') + 1;
  const nth = match?.[1] === undefined ? null : Number(match[1]);
  if (weekday === 0 || nth === 0) throw new Unreadable(`BYDAY 中的“${part}”不是周几`);
  return { weekday, nth };
}

function untilPart(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T\d{6}Z?)?$/.exec(text.toUpperCase());
  const date = parseDate(match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`);
  if (!date.ok) throw new Unreadable(`UNTIL=${text} 不是日期`);
  return date.value;
}

/** The rule as text, parts in a fixed order: two rules are the same when their texts are. */
export function formatRecurrence(rule: Recurrence): string {
  const list = (name: Name, values: readonly (number | string)[]) =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`];
  return [
    `FREQ=${rule.freq}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...list('BYMONTH', rule.months),
    ...list('BYMONTHDAY', rule.days),
    ...list(
      'BYDAY',
      rule.weekdays.map(({ weekday, nth }) => `${nth ?? ''}${WEEKDAYS[weekday - 1] ?? ''}`),
    ),
    ...list('BYSETPOS', rule.positions),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === null ? [] : [`UNTIL=${rule.until.replaceAll('-', '')}`]),
    ...(rule.times === 1 ? [] : [`X-TIMES=${rule.times}`]),
  ].join(';');
}

/** Monday to Friday without places: how 工作日 is written. */
export const isMondayToFriday = ({ weekdays }: Recurrence): boolean =>
  weekdays.length === 5 && weekdays.every(({ weekday, nth }) => weekday <= 5 && nth === null);

/** Whether the rule says on which day it occurs; else the day is open and the last of its stretch is the limit. */
export const namesDay = ({ freq, interval, days, weekdays }: Recurrence): boolean =>
  days.length > 0 || weekdays.length > 0 || (freq === 'DAILY' && interval === 1);
