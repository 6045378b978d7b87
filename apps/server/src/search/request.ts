import type { IsoDate } from '@zhengling/gazette';

/** What a reader asks: words, filters and which page. */
export interface SearchRequest {
  readonly query: string;
  /** 文种: `通知`, or `卷首语` and `政务要闻` for what is no document. */
  readonly kind?: string | null;
  /** A whole name, as the facets give it. */
  readonly issuer?: string | null;
  /** Of the document's number, else of its issue. */
  readonly year?: number | null;
  /** Only documents in force on this day. */
  readonly inForceOn?: IsoDate | null;
  /** Only documents that oblige somebody. */
  readonly duties?: boolean;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

export const pageSizes = { usual: 10, most: 50 } as const;
/** Pages beyond are not asked for by people. */
export const lastPage = 1_000;
