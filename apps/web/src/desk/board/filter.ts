import type { DutyFilter } from '../duties/filter.ts';

export const views = ['units', 'documents', 'leaders', 'matrix', 'tiles', 'gantt', 'days', 'burn'] as const;
export type View = (typeof views)[number];

export const viewNames: Readonly<Record<View, string>> = {
  units: '按单位',
  documents: '按文件',
  leaders: '按领导',
  matrix: '单位 × 文件',
  tiles: '街镇图',
  gantt: '甘特图',
  days: '日历',
  burn: '燃尽',
};

/** Which part of the district's tasks the board is about, and how they are shown: kept in the address. */
export interface BoardFilter {
  readonly number?: string;
  readonly unit?: string;
  readonly leader?: string;
  readonly from?: string;
  readonly to?: string;
}
export interface BoardSearch extends BoardFilter {
  readonly view?: View;
}

const civilDate = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseBoard(search: Readonly<Record<string, unknown>>): BoardSearch {
  const text = (name: string, form?: RegExp): string => {
    const value = search[name];
    const plain = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 120) : '';
    return form === undefined || form.test(plain) ? plain : '';
  };
  const number = text('number');
  const unit = text('unit');
  const leader = text('leader');
  const from = text('from', civilDate);
  const to = text('to', civilDate);
  const view = views.find((one) => one === search.view);
  return {
    ...(number === '' ? {} : { number }),
    ...(unit === '' ? {} : { unit }),
    ...(leader === '' ? {} : { leader }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(view === undefined || view === 'units' ? {} : { view }),
  };
}

/** In place of a number: tasks that rest on no document. */
export const noDocument = 'none';

/** The tasks that a figure of the board counts, as the list of tasks shows them. */
export const countedTasks = (filter: BoardFilter, more: DutyFilter = {}): DutyFilter => ({
  ...filter,
  counted: 'all',
  ...more,
});

/** The filter as the query string of the API, without the view. */
export function boardQuery(
  { view: _view, ...filter }: BoardSearch,
  more: Record<string, string> = {},
): string {
  return new URLSearchParams({ ...filter, ...more }).toString();
}
