import type { IsoDate } from '@zhengling/gazette';
import type { SearchFiltersView, SearchView, SiteView } from '@zhengling/web/site';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { searchClauses } from '../search/index.ts';
import { validities } from './validity.ts';

/** Longest query that is read, in UTF-16 units. */
const longestQuery = 200;

/** A search as its address says it; what cannot be read in the address is left out, never an error. */
export async function searchView(
  db: Kysely<Database>,
  site: SiteView,
  address: URLSearchParams,
  today: IsoDate,
): Promise<SearchView> {
  const query = (address.get('q') ?? '').slice(0, longestQuery).trim();
  const filters = filtersOf(address);
  const page = /^[1-9]\d{0,3}$/.test(address.get('page') ?? '') ? Number(address.get('page')) : 1;
  const result = await searchClauses(db, {
    query,
    kind: filters.kind,
    issuer: filters.issuer,
    year: filters.year,
    inForceOn: filters.inForce ? today : null,
    duties: filters.duties,
    page,
  });
  const ids = result.pieces.flatMap(({ documentId }) => documentId ?? []);
  const standing = await validities(db, ids, today);
  return {
    ...site,
    query,
    filters,
    page: result.page,
    pageSize: result.pageSize,
    total: result.total,
    notice: result.notice,
    hits: result.pieces.map((piece) => ({
      ...piece,
      validity: piece.documentId === null ? null : (standing.get(piece.documentId)?.state ?? 'unknown'),
    })),
    kinds: result.kinds,
    issuers: result.issuers,
    years: result.years,
  };
}

function filtersOf(address: URLSearchParams): SearchFiltersView {
  const text = (name: string) => {
    const value = (address.get(name) ?? '').slice(0, longestQuery).trim();
    return value === '' ? null : value;
  };
  const year = address.get('year') ?? '';
  return {
    kind: text('kind'),
    issuer: text('issuer'),
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    inForce: address.get('inForce') === '1',
    duties: address.get('duties') === '1',
  };
}
