export type { ClauseRow } from './clause-row.ts';
export type { Mark } from './excerpt.ts';
export { indexClauses } from './index-clauses.ts';
export { registerSearch } from './register.ts';
export type { SearchRequest } from './request.ts';
export type { Facet, FoundClause, FoundPiece, SearchResult } from './result.ts';
export { searchClauses } from './search.ts';
export { storeClauses } from './store.ts';
export { type Suggestion, suggest } from './suggest.ts';
