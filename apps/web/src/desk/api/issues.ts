import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { filterQuery, type IssueFilter } from '../issues/filter.ts';
import { getJson, sendJson } from './request.ts';
import type { Compiled, IssueDetail, IssueList, SavedVersion, VersionDetail } from './shapes.ts';

const issuesKey = ['issues'] as const;
const issuePath = (slug: string) => `/issues/${encodeURIComponent(slug)}`;

export const useIssues = (filter: IssueFilter) =>
  useQuery({
    queryKey: [...issuesKey, 'list', filter],
    queryFn: ({ signal }) => getJson<IssueList>(`/issues?${filterQuery(filter)}`, signal),
    placeholderData: keepPreviousData,
  });

/** The list and every open issue are asked for again: something was imported, published or saved. */
export function useIssuesChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: issuesKey });
}

export const useIssue = (slug: string) =>
  useQuery({
    queryKey: [...issuesKey, 'one', slug],
    queryFn: ({ signal }) => getJson<IssueDetail>(issuePath(slug), signal),
  });

/** A version never changes once stored. */
const versionQuery = (slug: string, version: number) =>
  queryOptions({
    queryKey: ['versions', slug, version],
    queryFn: ({ signal }) => getJson<VersionDetail>(`${issuePath(slug)}/versions/${version}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useVersion = (slug: string, version: number) => useQuery(versionQuery(slug, version));

export const compilePreview = (text: string, name: string, signal: AbortSignal) =>
  sendJson<Compiled>('POST', '/preview', { text, name }, signal);

function useIssueChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const changed = useIssuesChanged();
  return useMutation({ mutationFn: change, onSuccess: () => changed() });
}

export const useSaveVersion = (slug: string) =>
  useIssueChange((input: { text: string; seen: number }) =>
    sendJson<SavedVersion>('POST', `${issuePath(slug)}/versions`, input),
  );

export const usePublish = (slug: string) =>
  useIssueChange((input: { seen: number }) =>
    sendJson<IssueDetail>('POST', `${issuePath(slug)}/publish`, input),
  );

export const useWithdraw = (slug: string) =>
  useIssueChange((input: { seen: number; reason: string }) =>
    sendJson<IssueDetail>('POST', `${issuePath(slug)}/withdraw`, input),
  );
