import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';
import { type FindingFilter, findingQuery, pageSize } from './filter.ts';
import type {
  Catalogue,
  FindingDetail,
  FindingList,
  FindingSummary,
  Listings,
  RefusedOperation,
  Round,
  RoundDetail,
  VisitDetail,
} from './shapes.ts';

const key = ['inspections'] as const;

export const useFindings = (filter: FindingFilter) =>
  useQuery({
    queryKey: [...key, 'findings', filter],
    queryFn: ({ signal }) => {
      const query = findingQuery(filter);
      query.set('page', String(filter.page ?? 1));
      query.set('size', String(pageSize));
      return getJson<FindingList>(`/inspections/findings?${query.toString()}`, signal);
    },
    placeholderData: keepPreviousData,
  });

/** What the reader's unit has to put right, the day that comes first on top. */
export const useFindingsOwed = () =>
  useQuery({
    queryKey: [...key, 'owed'],
    queryFn: ({ signal }) => getJson<readonly FindingSummary[]>('/inspections/owed', signal),
  });

export const useFinding = (id: number) =>
  useQuery({
    queryKey: [...key, 'finding', id],
    queryFn: ({ signal }) => getJson<FindingDetail>(`/inspections/findings/${id}`, signal),
  });

export const useCatalogue = () =>
  useQuery({
    queryKey: [...key, 'catalogue'],
    queryFn: ({ signal }) => getJson<Catalogue>('/inspections/catalogue', signal),
    staleTime: 60_000,
  });

export const useRounds = () =>
  useQuery({
    queryKey: [...key, 'rounds'],
    queryFn: ({ signal }) => getJson<readonly Round[]>('/inspections/rounds', signal),
  });

export const useRound = (id: number) =>
  useQuery({
    queryKey: [...key, 'round', id],
    queryFn: ({ signal }) => getJson<RoundDetail>(`/inspections/rounds/${id}`, signal),
  });

export const useVisit = (id: number) =>
  useQuery({
    queryKey: [...key, 'visit', id],
    queryFn: ({ signal }) => getJson<VisitDetail>(`/inspections/visits/${id}`, signal),
  });

export const useRefused = () =>
  useQuery({
    queryKey: [...key, 'refused'],
    queryFn: ({ signal }) => getJson<readonly RefusedOperation[]>('/inspections/refused', signal),
  });

export const useListings = () =>
  useQuery({
    queryKey: [...key, 'listings'],
    queryFn: ({ signal }) => getJson<Listings>('/inspections/listings', signal),
  });

/** A change, after which everything about inspections is asked for again. */
function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export const useAct = (id: number) =>
  useChange((body: object) => sendJson<FindingDetail>('POST', `/inspections/findings/${id}/events`, body));
export const useAssign = (id: number) =>
  useChange((body: { readonly unit: string; readonly seen: number }) =>
    sendJson<FindingDetail>('POST', `/inspections/findings/${id}/unit`, body),
  );
export const usePlan = () =>
  useChange((body: object) => sendJson<RoundDetail>('POST', '/inspections/rounds', body));
export const useSchedule = () =>
  useChange((input: { readonly id: number; readonly plannedOn: string | null; readonly seen: number }) =>
    sendJson<VisitDetail>('POST', `/inspections/visits/${input.id}/schedule`, {
      plannedOn: input.plannedOn,
      seen: input.seen,
    }),
  );
export const usePublish = () =>
  useChange((body: object) => sendJson<Listings>('POST', '/inspections/listings', body));
export const useRemove = () =>
  useChange((input: { readonly id: number; readonly reason: string; readonly seen: number }) =>
    sendJson<Listings>('POST', `/inspections/listings/${input.id}/remove`, {
      reason: input.reason,
      seen: input.seen,
    }),
  );
