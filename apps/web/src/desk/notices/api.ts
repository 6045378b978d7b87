import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';

export interface Notice {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly href: string;
  readonly at: string;
  readonly read: boolean;
}

export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface Preference {
  readonly mail: string;
  readonly mode: 'each' | 'digest' | 'none';
  readonly quiet: QuietHours | null;
}

export interface Feeds {
  readonly items: readonly {
    readonly id: number;
    readonly name: string;
    readonly createdAt: string;
    readonly fetchedAt: string | null;
  }[];
  /** Of the one just made: shown once. */
  readonly path: string | null;
}

export interface NoticeSettings {
  readonly dispatch: {
    readonly address: string;
    readonly digestHour: number;
    readonly quiet: QuietHours | null;
  };
  readonly mail: {
    readonly host: string;
    readonly port: number;
    readonly security: 'tls' | 'starttls' | 'none';
    readonly user: string;
    readonly from: string;
    readonly hasPassword: boolean;
  } | null;
  readonly letters: {
    readonly issuer: string;
    readonly series: string;
    readonly replyWorkdays: number;
    readonly unreadWorkdays: number;
  };
  readonly outbox: {
    readonly waiting: number;
    readonly sent: number;
    readonly refused: number;
    readonly uncertain: number;
    readonly problems: readonly {
      readonly id: number;
      readonly subject: string;
      readonly state: string;
      readonly problem: string;
      readonly attempts: number;
      readonly at: string;
    }[];
  };
}

/** The bell asks every minute: what is new is no older than that. */
export const useUnread = () =>
  useQuery({
    queryKey: ['notices', 'count'],
    queryFn: ({ signal }) => getJson<{ readonly unread: number }>('/notices/count', signal),
    refetchInterval: 60_000,
  });

export const useNotices = (filter: { readonly unread?: true; readonly page?: number }) =>
  useQuery({
    queryKey: ['notices', 'list', filter],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
      return getJson<{ readonly total: number; readonly unread: number; readonly items: readonly Notice[] }>(
        `/notices?${asked}`,
        signal,
      );
    },
    placeholderData: (before) => before,
  });

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { readonly ids?: readonly number[]; readonly read: boolean }) =>
      sendJson<object>('POST', '/notices/read', input),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}

export const usePreference = () =>
  useQuery({
    queryKey: ['preference'],
    queryFn: ({ signal }) => getJson<Preference>('/notices/preference', signal),
  });

export function useSavePreference() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (preference: Preference) => sendJson<Preference>('PATCH', '/notices/preference', preference),
    onSuccess: (saved) => client.setQueryData(['preference'], saved),
  });
}

export const useFeeds = (enabled: boolean) =>
  useQuery({ queryKey: ['feeds'], queryFn: ({ signal }) => getJson<Feeds>('/feeds', signal), enabled });

export function useFeedChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { readonly revoke: number } | { readonly unit: string | null }) =>
      'revoke' in change
        ? sendJson<Feeds>('DELETE', `/feeds/${change.revoke}`)
        : sendJson<Feeds>('POST', '/feeds', change.unit === null ? {} : { unit: change.unit }),
    onSuccess: (feeds) => client.setQueryData(['feeds'], feeds),
  });
}

const settingsKey = ['notice-settings'] as const;

export const useNoticeSettings = () =>
  useQuery({
    queryKey: settingsKey,
    queryFn: ({ signal }) => getJson<NoticeSettings>('/settings/notices', signal),
  });

export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      method,
      path,
      body,
    }: {
      readonly method: 'POST' | 'PATCH';
      readonly path: string;
      readonly body: object;
    }) => sendJson<NoticeSettings>(method, `/settings/notices/${path}`, body),
    onSuccess: (saved) => client.setQueryData(settingsKey, saved),
  });
}

export const useTest = () =>
  useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      sendJson<{ readonly outcome: string; readonly detail: string }>(
        'POST',
        `/settings/notices/${path}`,
        body,
      ),
  });
