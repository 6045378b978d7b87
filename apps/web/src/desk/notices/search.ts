export interface NoticeSearch {
  readonly unread?: true;
  readonly page?: number;
}

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseNotices({ unread, page }: Readonly<Record<string, unknown>>): NoticeSearch {
  return {
    ...(unread === true || unread === 'true' ? { unread: true } : {}),
    ...(typeof page === 'number' && Number.isInteger(page) && page > 1 ? { page } : {}),
  };
}
