import type { Due } from '@zhengling/gazette';

/** A due date as an editor would say it. */
export function dueWords(due: Due): string {
  switch (due.type) {
    case 'date':
      return due.time === undefined ? due.date : `${due.date} ${due.time}`;
    case 'range':
      return `${due.start} 至 ${due.end}`;
    case 'recurrence':
      return recurrenceWords(due.rrule);
    case 'duration':
      return `${due.from === undefined ? '' : `${due.from}起 `}${due.n} ${unitWords(due.unit)}内`;
    case 'ongoing':
      return '长期';
  }
}

function unitWords(unit: 'day' | 'workday' | 'month' | 'year'): string {
  switch (unit) {
    case 'day':
      return '日';
    case 'workday':
      return '个工作日';
    case 'month':
      return '个月';
    case 'year':
      return '年';
  }
}

const frequencies: Readonly<Record<string, string>> = {
  DAILY: '日',
  WEEKLY: '周',
  MONTHLY: '月',
  YEARLY: '年',
};

/** RFC 5545 in Chinese as far as gazettes use it; what is not understood is shown as it is. */
function recurrenceWords(rrule: string): string {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  const unit = frequencies[parts.get('FREQ') ?? ''];
  if (unit === undefined) return rrule;
  const interval = Number(parts.get('INTERVAL') ?? '1');
  const every =
    unit === '月' && interval === 3
      ? '每季度'
      : unit === '月' && interval === 6
        ? '每半年'
        : interval === 1
          ? `每${unit}`
          : `每 ${interval} ${unit === '月' ? '个月' : unit}`;
  const month = parts.get('BYMONTH');
  const day = parts.get('BYMONTHDAY');
  const times = parts.get('X-TIMES');
  return [
    every,
    month === undefined ? '' : ` ${month.replaceAll(',', '、')} 月`,
    day === undefined ? '' : day === '-1' ? '末日' : ` ${day.replaceAll(',', '、')} 日`,
    times === undefined ? '' : ` ${times} 次`,
  ].join('');
}
