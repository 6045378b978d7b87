import type { LetterState } from './api.ts';

/** What the list of letters shows, as it stands in the address. */
export interface LetterFilter {
  readonly q?: string;
  readonly state?: LetterState;
  readonly unread?: true;
  /** Not signed for by everybody, for too many working days. */
  readonly overdue?: true;
  readonly page?: number;
}

export const stateWords: Readonly<Record<LetterState, string>> = {
  draft: '草稿',
  approving: '待审定',
  approved: '已审定',
  issued: '已签发',
  void: '已作废',
};

const isState = (text: unknown): text is LetterState => typeof text === 'string' && text in stateWords;

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function parseLetters(search: Readonly<Record<string, unknown>>): LetterFilter {
  const { q, state, unread, overdue, page } = search;
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 100) : '';
  return {
    ...(words === '' ? {} : { q: words }),
    ...(isState(state) ? { state } : {}),
    ...(unread === true || unread === 'true' ? { unread: true } : {}),
    ...(overdue === true || overdue === 'true' ? { overdue: true } : {}),
    ...(typeof page === 'number' && Number.isInteger(page) && page > 1 ? { page } : {}),
  };
}
