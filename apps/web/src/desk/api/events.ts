import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getJson } from './request.ts';

export interface EventLine {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

interface EventPage {
  readonly items: readonly EventLine[];
  readonly next: number | null;
  readonly actions: readonly string[];
}

/** What the record shows, kept in the address. */
export interface RecordFilter {
  readonly q?: string;
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
}

export const useEvents = (filter: RecordFilter) =>
  useInfiniteQuery({
    queryKey: ['events', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(Object.entries(filter));
      if (pageParam !== null) query.set('before', String(pageParam));
      return getJson<EventPage>(`/events?${query}`, signal);
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
