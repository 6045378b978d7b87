import type { DutyKind, DutyOrigin, DutyPart } from '@zhengling/work';

export const sortColumns = ['due', 'state', 'number', 'title', 'updated', 'unit'] as const;
export type SortColumn = (typeof sortColumns)[number];

const marks = ['contested', 'extension', 'source', 'problem', 'mine', 'others', 'undated'] as const;
export type Mark = (typeof marks)[number];

const countedValues = ['all', 'late'] as const;
type Counted = (typeof countedValues)[number];

const parts = ['lead', 'responsible', 'cooperating'] as const satisfies readonly DutyPart[];
const kinds = ['once', 'series', 'ongoing'] as const satisfies readonly DutyKind[];
const origins = [
  'extracted',
  'definition',
  'manual',
  'split',
  'instance',
  'member',
  'sub',
] as const satisfies readonly DutyOrigin[];

/** What the list shows, kept in the address: only what differs from the plain list. */
export interface DutyFilter {
  readonly q?: string;
  /** One or several states with commas; `open`: everything that has not ended. */
  readonly state?: string;
  /** One or several colours with commas. */
  readonly light?: string;
  readonly unit?: string;
  readonly part?: DutyPart;
  /** 发文字号 */
  readonly number?: string;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: DutyKind;
  readonly origin?: DutyOrigin;
  readonly period?: string;
  readonly leader?: string;
  readonly parent?: number;
  readonly mark?: Mark;
  /** Only what the board counts, units as leading or owing; `late`: of these, done after their day. */
  readonly counted?: Counted;
  readonly sort?: SortColumn;
  readonly order?: 'asc' | 'desc';
  /** From 1. */
  readonly page?: number;
  readonly size?: number;
}

export const pageSize = 20;

const texts = { q: 200, state: 200, light: 60, unit: 120, number: 120, period: 30, leader: 120 } as const;

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseFilter(search: Readonly<Record<string, unknown>>): DutyFilter {
  const filter: { -readonly [K in keyof DutyFilter]: DutyFilter[K] } = {};
  for (const [name, length] of Object.entries(texts)) {
    const value = search[name];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, length) : '';
    if (text !== '' && isText(name)) filter[name] = text;
  }
  const part = parts.find((one) => one === search.part);
  if (part !== undefined) filter.part = part;
  const kind = kinds.find((one) => one === search.kind);
  if (kind !== undefined) filter.kind = kind;
  const origin = origins.find((one) => one === search.origin);
  if (origin !== undefined) filter.origin = origin;
  const mark = marks.find((one) => one === search.mark);
  if (mark !== undefined) filter.mark = mark;
  const counted = countedValues.find((one) => one === search.counted);
  if (counted !== undefined) filter.counted = counted;
  const sort = sortColumns.find((one) => one === search.sort);
  if (sort !== undefined) filter.sort = sort;
  if (search.order === 'asc' || search.order === 'desc') filter.order = search.order;
  if (isDate(search.from)) filter.from = search.from;
  if (isDate(search.to)) filter.to = search.to;
  const parent = wholeNumber(search.parent);
  if (parent !== null) filter.parent = parent;
  const page = wholeNumber(search.page);
  if (page !== null && page > 1 && page <= 1_000_000) filter.page = page;
  return filter;
}

function isText(name: string): name is keyof typeof texts {
  return name in texts;
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** The same filter as the query string of the API. */
export function filterQuery(filter: DutyFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ size: pageSize, ...filter })) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.toString();
}

/** Whether anything is sought or left out; the order of rows is no condition. */
export function isNarrowed(filter: DutyFilter): boolean {
  const { sort: _sort, order: _order, page: _page, size: _size, ...rest } = filter;
  return Object.keys(rest).length > 0;
}

/** `filter` with one condition set, or taken away (`undefined`); the first page of it. */
export function withCondition<K extends keyof DutyFilter>(
  filter: DutyFilter,
  name: K,
  value: DutyFilter[K] | undefined,
): DutyFilter {
  const { [name]: _old, page: _page, ...rest } = filter;
  return value === undefined || value === '' ? rest : { ...rest, [name]: value };
}
