const views = ['open', 'late', 'recheck', 'listed', 'major', 'repeated', 'ended'] as const;
export type View = (typeof views)[number];
export const sortColumns = ['due', 'found', 'place'] as const;
type SortColumn = (typeof sortColumns)[number];

/** What the list of findings shows, kept in the address: only what differs from the plain list. */
export interface FindingFilter {
  readonly q?: string;
  /** The plain list is of what is open. */
  readonly view?: View | 'all';
  readonly checklist?: string;
  readonly unit?: string;
  readonly place?: string;
  readonly sort?: SortColumn;
  readonly order?: 'asc' | 'desc';
  readonly page?: number;
}

export const pageSize = 20;

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseFindings(search: Readonly<Record<string, unknown>>): FindingFilter {
  const text = (name: string, length: number) => {
    const value = search[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, length) : '';
  };
  const q = text('q', 200);
  const checklist = text('checklist', 120);
  const unit = text('unit', 120);
  const place = text('place', 260);
  const view = views.find((one) => one === search.view) ?? (search.view === 'all' ? 'all' : undefined);
  const sort = sortColumns.find((one) => one === search.sort);
  const page = Number(search.page);
  return {
    ...(q === '' ? {} : { q }),
    ...(view === undefined || view === 'open' ? {} : { view }),
    ...(checklist === '' ? {} : { checklist }),
    ...(unit === '' ? {} : { unit }),
    ...(place === '' ? {} : { place }),
    ...(sort === undefined ? {} : { sort }),
    ...(search.order === 'asc' || search.order === 'desc' ? { order: search.order } : {}),
    ...(Number.isInteger(page) && page > 1 && page <= 1_000_000 ? { page } : {}),
  };
}

/** The same filter with one condition set, or without it; from its first page. */
export function withCondition<K extends keyof FindingFilter>(
  filter: FindingFilter,
  name: K,
  value: FindingFilter[K] | undefined,
): FindingFilter {
  const { [name]: _old, page: _page, ...rest } = filter;
  return value === undefined || value === '' ? rest : { ...rest, [name]: value };
}

/** As the query of the API, without the page. */
export function findingQuery(filter: FindingFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ view: 'open', ...filter }))
    if (name !== 'page' && !(name === 'view' && value === 'all')) query.set(name, String(value));
  return query;
}
