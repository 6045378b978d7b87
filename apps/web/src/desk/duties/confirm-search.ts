/** What the page of candidates shows, kept in its address. */
export interface ConfirmSearch {
  /** 发文字号; absent: the first document with candidates. */
  readonly number?: string;
  /** Absent: those that wait. */
  readonly show?: 'confirmed' | 'dropped';
  /** From 1. */
  readonly page?: number;
}

export function parseConfirm(search: Readonly<Record<string, unknown>>): ConfirmSearch {
  const { number, show, page } = search;
  return {
    ...(typeof number === 'string' && number !== '' ? { number: number.slice(0, 120) } : {}),
    ...(show === 'confirmed' || show === 'dropped' ? { show } : {}),
    ...(typeof page === 'number' && Number.isSafeInteger(page) && page > 1 && page <= 100_000
      ? { page }
      : {}),
  };
}
