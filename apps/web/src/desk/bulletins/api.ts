import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IsoDate } from '@zhengling/calendar';
import type { BulletinSection } from '@zhengling/work';
import { getJson, sendJson } from '../api/request.ts';

/** The JSON of `/api/desk/bulletins`. */
export interface Bulletin {
  readonly id: number;
  readonly state: 'draft' | 'issued' | 'void';
  /** 2024年第7期; empty for a draft. */
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly issuer: string;
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  /** 抄送 */
  readonly copies: string;
  readonly sections: readonly BulletinSection[];
  readonly issuedOn: IsoDate | null;
  readonly voidReason: string | null;
  readonly version: number;
  readonly updatedAt: string;
}

const listOptions = queryOptions({
  queryKey: ['bulletins'],
  queryFn: ({ signal }) => getJson<readonly Bulletin[]>('/bulletins', signal),
});
const oneOptions = (id: string) =>
  queryOptions({
    queryKey: ['bulletins', id],
    queryFn: ({ signal }) => getJson<Bulletin>(`/bulletins/${encodeURIComponent(id)}`, signal),
  });

export const useBulletins = () => useQuery(listOptions);
export const useBulletin = (id: string) => useQuery(oneOptions(id));

function useChange<Input>(change: (input: Input) => Promise<Bulletin>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (bulletin) => {
      client.setQueryData(oneOptions(String(bulletin.id)).queryKey, bulletin);
      await client.invalidateQueries({ queryKey: listOptions.queryKey, exact: true });
    },
  });
}

export interface Words {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  /** 抄送 */
  readonly copies: string;
  readonly paragraphs: readonly (readonly string[])[];
}

export const useDraftBulletin = () =>
  useChange((span: { from: string; to: string }) => sendJson<Bulletin>('POST', '/bulletins', span));
export const useRewrite = (id: number) =>
  useChange((input: Words & { seen: number }) => sendJson<Bulletin>('PATCH', `/bulletins/${id}`, input));
export const useRecount = (id: number) =>
  useChange((input: { seen: number }) => sendJson<Bulletin>('POST', `/bulletins/${id}/recount`, input));
export const useIssueBulletin = (id: number) =>
  useChange((input: { seen: number }) => sendJson<Bulletin>('POST', `/bulletins/${id}/issue`, input));
export const useAnnul = (id: number) =>
  useChange((input: { seen: number; reason: string }) =>
    sendJson<Bulletin>('POST', `/bulletins/${id}/annul`, input),
  );
