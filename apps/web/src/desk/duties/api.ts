import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';
import { type DutyFilter, filterQuery } from './filter.ts';
import type {
  BulkResult,
  CommandName,
  DocumentTally,
  DutyCounts,
  DutyDetail,
  DutyList,
  ReportDraft,
  UnitChoice,
} from './shapes.ts';

const dutiesKey = ['duties'] as const;

export const dutiesQuery = (filter: DutyFilter) =>
  queryOptions({
    queryKey: [...dutiesKey, 'list', filter],
    queryFn: ({ signal }) => getJson<DutyList>(`/duties?${filterQuery(filter)}`, signal),
  });

export const useDuties = (filter: DutyFilter) =>
  useQuery({ ...dutiesQuery(filter), placeholderData: keepPreviousData });

export const useDutyCounts = () =>
  useQuery({
    queryKey: [...dutiesKey, 'counts'],
    queryFn: ({ signal }) => getJson<DutyCounts>('/duties/counts', signal),
  });

/** Every document that duties were read from, and how far their confirmation is. */
export const useDocumentTallies = () =>
  useQuery({
    queryKey: [...dutiesKey, 'documents'],
    queryFn: ({ signal }) => getJson<readonly DocumentTally[]>('/duties/documents', signal),
  });

export const dutyQuery = (id: number) =>
  queryOptions({
    queryKey: [...dutiesKey, 'one', id],
    queryFn: ({ signal }) => getJson<DutyDetail>(`/duties/${id}`, signal),
  });

export const useDuty = (id: number) => useQuery(dutyQuery(id));

export const useReportDraft = (id: number, enabled: boolean) =>
  useQuery({
    queryKey: [...dutiesKey, 'report-draft', id],
    queryFn: ({ signal }) => getJson<ReportDraft>(`/duties/${id}/report-draft`, signal),
    enabled,
  });

/** Bodies whose name or alias holds `q`, for choosing from. */
export const useUnitChoices = (q: string, enabled: boolean) =>
  useQuery({
    queryKey: ['organisations', 'choices', q],
    queryFn: ({ signal }) =>
      getJson<readonly UnitChoice[]>(`/duties/units?${new URLSearchParams({ q }).toString()}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  });

export function sendCommand(id: number, name: CommandName, body: object): Promise<DutyDetail> {
  return sendJson<DutyDetail>('POST', `/duties/${id}/${name}`, body);
}

/** What changed shows everywhere: lists, counts and the page of the task. */
export function dutiesChanged(client: QueryClient, changed?: DutyDetail): Promise<void> {
  if (changed !== undefined) client.setQueryData(dutyQuery(changed.id).queryKey, changed);
  return client.invalidateQueries({ queryKey: dutiesKey });
}

export function useBulk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: {
      readonly action: 'confirm' | 'drop' | 'assign';
      readonly items: readonly { readonly id: number; readonly seen: number }[];
      readonly reason?: string;
    }) => sendJson<BulkResult>('POST', '/duties/bulk', body),
    onSettled: () => dutiesChanged(client),
  });
}

export function useCreateDuty() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => sendJson<DutyDetail>('POST', '/duties', body),
    onSuccess: (made) => dutiesChanged(client, made),
  });
}
