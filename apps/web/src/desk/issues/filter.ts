import type { IssueState } from '../api/shapes.ts';

export const sortColumns = ['issue', 'updated', 'findings'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What the list shows, kept in the address: only what differs from the plain list. */
export interface IssueFilter {
  readonly q?: string;
  readonly state?: IssueState;
  readonly year?: number;
  readonly sort?: SortColumn;
  readonly order?: 'asc' | 'desc';
  /** From 1. */
  readonly page?: number;
}

export const pageSize = 20;

export const stateNames: Readonly<Record<IssueState, string>> = {
  draft: '未发布',
  published: '已发布',
  withdrawn: '已撤回',
};

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseFilter(search: Readonly<Record<string, unknown>>): IssueFilter {
  const q =
    typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 200) : '';
  const state = search.state;
  const sort = sortColumns.find((column) => column === search.sort);
  const year = wholeNumber(search.year);
  const page = wholeNumber(search.page);
  return {
    ...(q === '' ? {} : { q }),
    ...(state === 'draft' || state === 'published' || state === 'withdrawn' ? { state } : {}),
    ...(year === null ? {} : { year }),
    ...(sort === undefined ? {} : { sort }),
    ...(search.order === 'asc' || search.order === 'desc' ? { order: search.order } : {}),
    ...(page === null || page < 2 ? {} : { page }),
  };
}

/** The same filter as the query string of the API. */
export function filterQuery(filter: IssueFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
  query.set('size', String(pageSize));
  return query.toString();
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : null;
}
