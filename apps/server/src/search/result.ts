import type { IsoDate } from '@zhengling/gazette';
import type { Mark } from './excerpt.ts';

/** A clause that was found. */
export interface FoundClause {
  /** Address of the piece with the fragment of the clause. */
  readonly href: string;
  readonly node: string;
  readonly label: string;
  readonly heading: readonly Mark[];
  readonly excerpt: readonly Mark[];
}

/** A document, foreword or news item that was found, with the best of its clauses. */
export interface FoundPiece {
  readonly type: 'document' | 'foreword' | 'news';
  /** Id of the row in `document`; null for foreword and news. */
  readonly documentId: number | null;
  readonly href: string;
  readonly title: readonly Mark[];
  readonly number: string | null;
  /** 文种; `卷首语`, `政务要闻` for what is no document. */
  readonly kind: string | null;
  readonly issuers: readonly string[];
  readonly signed: IsoDate | null;
  readonly dutyCount: number;
  readonly issue: {
    readonly slug: string;
    readonly title: string;
    readonly year: number | null;
    readonly number: number | null;
  };
  /** Why it stands where it stands. */
  readonly found: 'number' | 'title' | 'heading' | 'text' | 'all';
  /** Clauses in which a term was found; `clauses` are the best of them, at most three. */
  readonly clauseCount: number;
  readonly clauses: readonly FoundClause[];
}

export interface Facet {
  readonly value: string;
  /** Pieces that would be found with this value in place of the filter's present one. */
  readonly count: number;
}

export interface SearchResult {
  /**
   * `all`: every term is in each piece. `words`: nothing had the terms as typed; these have all of their words.
   * `some`: these have at least half of the words. `browse`: nothing was asked, the newest come first.
   */
  readonly reading: 'all' | 'words' | 'some' | 'browse';
  /** What was looked for, normalised: the terms, or the words of them. */
  readonly terms: readonly string[];
  /** In Chinese: what the reader should know about how the query was read; null where it was read as typed. */
  readonly notice: string | null;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly pieces: readonly FoundPiece[];
  readonly kinds: readonly Facet[];
  readonly issuers: readonly Facet[];
  readonly years: readonly Facet[];
}
