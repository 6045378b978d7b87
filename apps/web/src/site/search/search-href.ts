import type { SearchFiltersView } from '../views.ts';

export interface SearchAddress {
  readonly query: string;
  readonly filters: SearchFiltersView;
  /** From 1. */
  readonly page: number;
}

/** The address of a search; what is empty is left out. */
export function searchHref({ query, filters, page }: SearchAddress): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (filters.kind !== null) parameters.set('kind', filters.kind);
  if (filters.issuer !== null) parameters.set('issuer', filters.issuer);
  if (filters.year !== null) parameters.set('year', String(filters.year));
  if (filters.inForce) parameters.set('inForce', '1');
  if (filters.duties) parameters.set('duties', '1');
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '/search' : `/search?${text}`;
}
