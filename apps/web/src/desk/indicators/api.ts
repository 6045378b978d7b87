import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';
import { type IndicatorFilter, indicatorQuery } from './filter.ts';
import type { HistoryLine, IndicatorDetail, IndicatorList, TypedRow } from './shapes.ts';

const key = ['indicators'] as const;

export const useIndicators = (filter: IndicatorFilter) =>
  useQuery({
    queryKey: [...key, 'list', filter],
    queryFn: ({ signal }) => getJson<IndicatorList>(`/indicators?${indicatorQuery(filter)}`, signal),
    placeholderData: keepPreviousData,
  });

export const useIndicator = (id: string) =>
  useQuery({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => getJson<IndicatorDetail>(`/indicators/${id}`, signal),
  });

export const useHistory = (id: string) =>
  useQuery({
    queryKey: [...key, 'history', id],
    queryFn: ({ signal }) => getJson<readonly HistoryLine[]>(`/indicators/${id}/history`, signal),
  });

/** What changed shows everywhere: other indicators may be computed from this one. */
export function useIndicatorsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key });
}

export function useWriteValues(id: string) {
  const changed = useIndicatorsChanged();
  return useMutation({
    mutationFn: (items: readonly TypedRow[]) =>
      sendJson<{
        readonly entered: number;
        readonly revised: number;
        readonly withdrawn: number;
        readonly same: number;
      }>('POST', `/indicators/${id}/values`, { items }),
    onSettled: changed,
  });
}
