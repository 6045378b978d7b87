/** What a register shows, kept in the address: only what differs from the plain list. */
export interface SiteFilter {
  readonly q?: string;
  readonly place?: string;
  readonly unit?: string;
  /** `key:value` */
  readonly where?: readonly string[];
  /** Key of a fact that somebody has to act upon. */
  readonly alarm?: string;
  readonly state?: 'ended' | 'all';
  readonly on?: string;
  readonly sort?: string;
  readonly order?: 'asc' | 'desc';
  readonly page?: number;
  /** Keys of the columns shown, where others than the usual. */
  readonly columns?: readonly string[];
}

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseSiteFilter(search: Readonly<Record<string, unknown>>): SiteFilter {
  const q = textOf(search.q);
  const place = textOf(search.place);
  const unit = textOf(search.unit);
  const alarm = textOf(search.alarm);
  const sort = textOf(search.sort);
  const on = textOf(search.on);
  const where = listOf(search.where).filter((one) => one.includes(':'));
  const columns = listOf(search.columns);
  const page = Number(search.page);
  return {
    ...(q === '' ? {} : { q }),
    ...(place === '' ? {} : { place }),
    ...(unit === '' ? {} : { unit }),
    ...(where.length === 0 ? {} : { where }),
    ...(alarm === '' ? {} : { alarm }),
    ...(search.state === 'ended' || search.state === 'all' ? { state: search.state } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
    ...(sort === '' ? {} : { sort }),
    ...(search.order === 'asc' || search.order === 'desc' ? { order: search.order } : {}),
    ...(Number.isInteger(page) && page > 1 && page < 100_000 ? { page } : {}),
    ...(columns.length === 0 ? {} : { columns }),
  };
}

/** The filter as the query of the API; `columns` are the browser's own matter. */
export function siteQuery({ columns: _columns, order, where = [], ...filter }: SiteFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
  for (const one of where) query.append('where', one);
  if (order === 'desc') query.set('desc', 'true');
  return query.toString();
}

/** The filter with one choice of a field set, or taken away with null. */
export function withChoice(filter: SiteFilter, key: string, value: string | null): SiteFilter {
  const { where = [], page: _page, ...rest } = filter;
  const others = where.filter((one) => !one.startsWith(`${key}:`));
  const next = value === null ? others : [...others, `${key}:${value}`];
  return next.length === 0 ? rest : { ...rest, where: next };
}

export const choiceOf = ({ where = [] }: SiteFilter, key: string): string | null =>
  where.find((one) => one.startsWith(`${key}:`))?.slice(key.length + 1) ?? null;

/** Whether the list shows less than everything. */
export const isNarrowed = ({ q, place, unit, where, alarm }: SiteFilter): boolean =>
  [q, place, unit, where, alarm].some((one) => one !== undefined);

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : '';
}

function listOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list
    .map(textOf)
    .filter((one) => one !== '')
    .slice(0, 40);
}
