import { scanNumeral } from '../numerals/index.ts';
import type { Found } from './found.ts';
import { type RuleParts, recurrence } from './rrule.ts';

/** What a recurrence repeats in, as printed behind 每 or 按. */
export type Period =
  | 'year'
  | 'half-year'
  | 'quarter'
  | 'month'
  | 'third'
  | 'half-month'
  | 'week'
  | 'day'
  | 'workday';

const PERIODS: ReadonlyMap<string, Period> = new Map([
  ['半年', 'half-year'],
  ['半个月', 'half-month'],
  ['半月', 'half-month'],
  ['年', 'year'],
  ['年度', 'year'],
  ['季度', 'quarter'],
  ['季', 'quarter'],
  ['月', 'month'],
  ['月度', 'month'],
  ['旬', 'third'],
  ['周', 'week'],
  ['星期', 'week'],
  ['工作日', 'workday'],
  ['日', 'day'],
  ['天', 'day'],
]);

export const periodOf = (printed: string): Period | null => PERIODS.get(printed) ?? null;

/** The rule that says "once in every `interval` periods" and no more. */
export function basic(period: Period, interval: number): RuleParts {
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
export function counted(text: string, start: number, end: number, parts: RuleParts): Found {
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

const BY_PERIOD = /按(年度?|半年|季度?|月度?|旬|周|日)(?=[报通调上汇督公统排小分考研发总填]|[、，,])/y;

/** 按月报送, 按季度通报. */
export function readByPeriod(text: string, at: number): Found | null {
  BY_PERIOD.lastIndex = at;
  const period = periodOf(BY_PERIOD.exec(text)?.[1] ?? '');
  return period === null ? null : { start: at, end: BY_PERIOD.lastIndex, due: recurrence(basic(period, 1)) };
}

const ONE_PER = /(?:(半)|一)(年|季|月|周|旬|日)一(?:次|[调通督评考研汇报检会总讲巡抽清盘公督交核复排更]\W)/y;

/** 半年一次, 一月一调度: one of something in each period. */
export function readOnePer(text: string, at: number): Found | null {
  ONE_PER.lastIndex = at;
  const match = ONE_PER.exec(text);
  const period = periodOf(`${match?.[1] ?? ''}${match?.[2] ?? ''}`);
  return match === null || period === null
    ? null
    : { start: at, end: at + match[0].length, due: recurrence(basic(period, 1)) };
}
