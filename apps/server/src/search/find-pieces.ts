import type { IsoDate } from '@zhengling/gazette';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { NumberQuery } from './number-query.ts';
import type { SearchRequest } from './request.ts';
import type { Facet } from './result.ts';
import { allOf, gramsOfTerm, isIndexed, placedTerm, type TermPlace } from './terms.ts';

export interface PieceRow {
  /** See `ranks`. */
  readonly fit: number;
  readonly type: 'document' | 'foreword' | 'news';
  readonly documentId: number | null;
  readonly position: number | null;
  readonly title: string;
  readonly number: string | null;
  readonly shared: boolean;
  readonly kind: string | null;
  readonly issuers: readonly string[];
  readonly signed: IsoDate | null;
  readonly dutyCount: number;
  readonly slug: string;
  readonly issueTitle: string;
  readonly issueYear: number | null;
  readonly issueNumber: number | null;
  /** Clauses in which a term was found. */
  readonly clauseCount: number;
  /**
   * The best of them: those with the whole query first, then by how many terms they have, headings before text, in the
   * order of reading. Titles are among them only where nothing else has the terms.
   */
  readonly clauses: readonly ClauseFound[];
}

interface ClauseFound {
  readonly part: 'title' | 'text';
  readonly node: string;
  readonly label: string;
  readonly heading: string;
  readonly text: string;
}

export interface Found {
  /** With the filters. */
  readonly total: number;
  /** Something would be found without them, were all published. */
  readonly matched: boolean;
  readonly pieces: readonly PieceRow[];
  readonly kinds: readonly Facet[];
  readonly issuers: readonly Facet[];
  readonly years: readonly Facet[];
}

/** What a piece must have. No terms and no number: every piece. */
export interface Matching {
  readonly terms: readonly string[];
  /** So many of them at least. */
  readonly atLeast: number;
  /** The terms as one: a piece that has them so comes first. */
  readonly whole: string | null;
}

export interface Wanted {
  readonly matching: Matching;
  /** Or its number is this. */
  readonly number: NumberQuery | null;
  readonly request: SearchRequest;
  readonly offset: number;
  readonly limit: number;
}

/** Facet values shown. */
const mostValues = 20;
/** Clauses shown under a piece. */
const mostClauses = 3;

/**
 * One statement, the same for every search: the database keeps its plans. A term that the index does not hold as it is
 * has no look-up of words, which tells the database to compare it.
 */
export async function findPieces(db: Kysely<Database>, wanted: Wanted): Promise<Found> {
  const { matching, number, request, offset, limit } = wanted;
  const { terms, whole, atLeast } = matching;
  const all = whole === null ? terms : [...terms, whole];
  const { rows } = await sql<Found>`
    select * from search_find(
      ${[...all]}::text[],
      ${all.map((term) => allOf(gramsOfTerm(term)))}::tsquery[],
      ${all.map((term) => lookUp('title', term))}::tsquery[],
      ${all.map((term) => lookUp('heading', term))}::tsquery[],
      ${all.map((term) => (isIndexed(term) ? lookUp('word', term) : null))}::tsquery[],
      ${terms.length}::integer, ${atLeast}::integer,
      ${number?.series ?? null}::text, ${number?.year ?? null}::integer, ${number?.serial ?? null}::integer,
      ${given(request.kind)}::text, ${given(request.issuer)}::text, ${given(request.year)}::integer,
      ${given(request.inForceOn)}::date, ${request.duties === true}::boolean,
      ${limit}::integer, ${offset}::integer, ${mostValues}::integer, ${mostClauses}::integer)`.execute(db);
  return rows[0] ?? nothing;
}

const nothing: Found = { total: 0, matched: false, pieces: [], kinds: [], issuers: [], years: [] };

function lookUp(place: TermPlace, term: string): string {
  return allOf(gramsOfTerm(term).map((gram) => placedTerm(place, gram)));
}

/** An empty filter is none. */
function given<T>(value: T | null | undefined): T | null {
  return value === undefined || value === '' ? null : value;
}
