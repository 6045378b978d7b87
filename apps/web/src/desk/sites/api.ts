import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';
import { type SiteFilter, siteQuery } from './filter.ts';
import type { PointAnswer, SiteAct, SiteEntry, SiteKindLine, SiteList } from './shapes.ts';

const sitesKey = ['sites'] as const;

export const useSiteKinds = () =>
  useQuery({
    queryKey: [...sitesKey, 'kinds'],
    queryFn: ({ signal }) => getJson<readonly SiteKindLine[]>('/sites/kinds', signal),
  });

export const useSites = (kind: string, filter: SiteFilter) =>
  useQuery({
    queryKey: [...sitesKey, 'list', kind, siteQuery(filter)],
    queryFn: ({ signal }) => getJson<SiteList>(`/sites/${kind}?${siteQuery(filter)}`, signal),
    placeholderData: keepPreviousData,
  });

export const exportHref = (kind: string, { page: _page, ...filter }: SiteFilter) =>
  `/api/desk/sites/${kind}/export?${siteQuery(filter)}`;

export const sheetPath = (kind: string) => `/sites/${kind}/sheet`;

export const useSite = (id: number) =>
  useQuery({
    queryKey: [...sitesKey, 'entry', id],
    queryFn: ({ signal }) => getJson<SiteEntry>(`/sites/entries/${id}`, signal),
  });

export const usePoint = (kind: string, query: string) =>
  useQuery({
    queryKey: [...sitesKey, 'point', kind, query],
    queryFn: ({ signal }) => getJson<PointAnswer>(`/sites/${kind}/point?${query}`, signal),
    placeholderData: keepPreviousData,
  });

export function useSitesChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: sitesKey });
}

export interface NewSite {
  readonly cells: Readonly<Record<string, string>>;
  readonly starts: string | null;
  readonly reason: string;
}

export function useCreateSite(kind: string) {
  const changed = useSitesChanged();
  return useMutation({
    mutationFn: (site: NewSite) => sendJson<{ readonly id: number }>('POST', `/sites/${kind}`, site),
    onSuccess: () => void changed(),
  });
}

export interface SiteChange {
  readonly version: number;
  readonly act: SiteAct;
  readonly on?: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly reason: string;
}

export function useChangeSite(id: number) {
  const changed = useSitesChanged();
  return useMutation({
    mutationFn: (change: SiteChange) =>
      sendJson<{ readonly id: number }>('POST', `/sites/entries/${id}`, change),
    onSuccess: () => void changed(),
  });
}
