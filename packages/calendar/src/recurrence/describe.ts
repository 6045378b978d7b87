import { chineseDate, weekdayName } from '../date.ts';
import type { Occurrence, RecurrenceOptions } from './occurrences.ts';
import { isMondayToFriday, namesDay, type Recurrence, type RuleWeekday } from './rule.ts';

const UNITS = { DAILY: '天', WEEKLY: '周', MONTHLY: '个月', YEARLY: '年' } as const;
const ONE = { DAILY: '每天', WEEKLY: '每周', MONTHLY: '每月', YEARLY: '每年' } as const;
const DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** A rule in the words of an official: 每月5日, 每季度, 每年6月、12月最后一日, 每月最后一个工作日, 每年2次. */
export function describeRecurrence(rule: Recurrence): string {
  const { positions, count, until, times } = rule;
  const named = rule.months.map((month) => `${month}月`).join('、');
  const months = rule.freq === 'YEARLY' ? named : '';
  const within = rule.freq === 'YEARLY' || named === '' ? '' : `每年${named}中`;
  const bare = rule.freq === 'DAILY' && isMondayToFriday(rule) && positions.length === 0;
  const every = bare ? '' : everyText(rule);
  const days = rule.days.map(dayText).join('、');
  const weekdays = weekdaysText(rule);
  const place =
    positions.length === 0 ? '' : `${days === '' ? '' : '中'}${positions.map(placeText).join('、')}`;
  const which =
    days === '' ? `${place}${weekdays}` : `${days}${weekdays === '' ? '' : `（限${weekdays}）`}${place}`;
  return [
    `${within}${every}${months}${which}`,
    times === 1 ? '' : `${times}次`,
    count === null ? '' : `，共${count}期`,
    until === null ? '' : `，至${chineseDate(until)}止`,
  ].join('');
}

function everyText({ freq, interval, weekdays }: Recurrence): string {
  if (interval === 1) return freq === 'WEEKLY' && weekdays.length > 0 ? '每' : ONE[freq];
  if (freq === 'MONTHLY' && interval === 3) return '每季度';
  if (freq === 'MONTHLY' && interval === 6) return '每半年';
  return `每${interval}${UNITS[freq]}`;
}

function dayText(day: number): string {
  if (day === -1) return '最后一日';
  return day < 0 ? `倒数第${-day}日` : `${day}日`;
}

const placeText = (position: number): string =>
  position === -1 ? '最后一个' : position < 0 ? `倒数第${-position}个` : `第${position}个`;

function weekdaysText(rule: Recurrence): string {
  const { weekdays, positions } = rule;
  if (weekdays.length === 0) return '';
  if (isMondayToFriday(rule)) return positions.length > 0 ? '工作日' : '周一至周五';
  return weekdays.every(({ nth }) => nth === null)
    ? `周${weekdays.map(({ weekday }) => DAYS[weekday - 1] ?? '').join('、')}`
    : weekdays.map(oneWeekday).join('、');
}

const oneWeekday = ({ weekday, nth }: RuleWeekday): string =>
  `${nth === null ? '' : placeText(nth)}周${DAYS[weekday - 1] ?? ''}`;

/** How a rule was read and what came of it, as lines of Chinese text. */
export function describeOccurrences(
  rule: Recurrence,
  listed: readonly Occurrence[],
  { onRestDay = 'stay', workdays = 'calendar', start }: RecurrenceOptions = {},
): readonly string[] {
  return [
    `${describeRecurrence(rule)}：${listed.length}期`,
    ...(start === undefined ? [] : [`自${chineseDate(start)}起`]),
    ...(namesDay(rule) ? [] : ['规则没有写明具体日期，以每期最后一日为限']),
    ...(rule.positions.length > 0 && isMondayToFriday(rule) && workdays === 'calendar'
      ? ['工作日按国家节假日安排计算']
      : []),
    {
      stay: '遇休息日不顺延：《民法典》第二百零三条只适用于期间的届满，按期报送的日期以文件为准',
      next: '遇休息日顺延至下一个工作日',
      omit: '休息日不计',
    }[onRestDay],
    ...listed.map(({ period, opens, date, due, notes }) => {
      const when = opens === date ? '' : `${opens} 至 `;
      const end = `${due} ${weekdayName(due)}`;
      return `  ${period.name}  ${when}${end}${notes.length === 0 ? '' : `  ${notes.join('；')}`}`;
    }),
  ];
}
