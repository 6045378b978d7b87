import { parseDate } from '../date.ts';
import { type CalendarError, failed, found, type Outcome } from '../outcome.ts';
import { type Pause, parsePause, readPause } from '../pause.ts';
import { parsePeriod } from '../period.ts';
import type { DeadlineCase } from './moved-by.ts';

/** What could be read of a list of periods, and each row that could not, with its place. */
export interface ReadCases {
  readonly cases: readonly DeadlineCase[];
  readonly errors: readonly CalendarError[];
}

/**
 * Reads periods as JSON or the rows of a CSV file give them: `{ id?, from, period, pauses? }`, `pauses` as
 * `听证:2021-03-08..2021-03-10;鉴定:2021-04-01..` or as a list of such texts or of `{ kind, from, to, basis? }`. A row that is
 * wrong is told by its place (`[3].from`) and left out; the rest is read. Rows without `id` are named by their number.
 */
export function readDeadlineCases(json: unknown): ReadCases {
  const cases: DeadlineCase[] = [];
  const errors: CalendarError[] = [];
  if (!Array.isArray(json)) {
    errors.push({
      code: 'ZL7009',
      message: '期限清单应为列表',
      hint: '请写成 [{"id": "甲", "from": "2026-12-21", "period": "10workdays"}]',
      input: '',
      place: '',
    });
    return { cases, errors };
  }
  json.forEach((row: unknown, at) => {
    const read = caseIn(row, at);
    if (read.ok) cases.push(read.value);
    else errors.push(read.error);
  });
  return { cases, errors };
}

function caseIn(row: unknown, at: number): Outcome<DeadlineCase> {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return failed(rowError(at, '', '应为一行期限（from、period）', ''));
  const fields = new Map<string, unknown>(Object.entries(row));
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  for (const name of ['from', 'period']) {
    if (text(name) === '') return failed(rowError(at, `.${name}`, '没有写', ''));
  }
  const from = parseDate(text('from'));
  if (!from.ok) return placed(from.error, at, '.from');
  const period = parsePeriod(text('period'));
  if (!period.ok) return placed(period.error, at, '.period');
  const pauses = pausesIn(fields.get('pauses'), at);
  if (!pauses.ok) return pauses;
  return found({
    id: text('id') === '' ? `第${at + 1}行` : text('id'),
    from: from.value,
    period: period.value,
    pauses: pauses.value,
  });
}

function pausesIn(value: unknown, at: number): Outcome<readonly Pause[]> {
  if (value === undefined || value === null || value === '') return found([]);
  const list: readonly unknown[] =
    typeof value === 'string'
      ? value.split(/[;；]/).filter((text) => text.trim() !== '')
      : Array.isArray(value)
        ? value
        : [value];
  const pauses: Pause[] = [];
  for (const [index, one] of list.entries()) {
    const place = `.pauses[${index}]`;
    const read = typeof one === 'string' ? parsePause(one) : pauseIn(one, at, place);
    if (!read.ok) return read.error.place === undefined ? placed(read.error, at, place) : read;
    pauses.push(read.value);
  }
  return found(pauses);
}

function pauseIn(value: unknown, at: number, place: string): Outcome<Pause> {
  if (typeof value !== 'object' || value === null)
    return failed(rowError(at, place, '应为 听证:2021-03-08..2021-03-10', ''));
  const fields = new Map<string, unknown>(Object.entries(value));
  const [kind, from, to, basis] = ['kind', 'from', 'to', 'basis'].map((name) => fields.get(name));
  if (typeof kind !== 'string') return failed(rowError(at, `${place}.kind`, '应为文字', ''));
  if (typeof from !== 'string') return failed(rowError(at, `${place}.from`, '应为日期', ''));
  if (to !== undefined && to !== null && typeof to !== 'string')
    return failed(rowError(at, `${place}.to`, '应为日期；没有结束的写 null', ''));
  return readPause(kind, from, to ?? null, ...(typeof basis === 'string' ? [basis] : []));
}

const rowError = (at: number, field: string, message: string, input: string): CalendarError => ({
  code: 'ZL7009',
  message: `第${at + 1}行${field}：${message}`,
  hint: '请改正这一行；其余各行照常计算',
  input,
  place: `[${at}]${field}`,
});

const placed = (error: CalendarError, at: number, field: string): Outcome<never> =>
  failed({ ...error, message: `第${at + 1}行${field}：${error.message}`, place: `[${at}]${field}` });
