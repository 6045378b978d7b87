import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';
import type { Change } from './conflict.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Evidence {
  readonly document: string;
  readonly node: string;
  readonly text: string;
  /** On the public site; null where the document is not published. */
  readonly address: string | null;
}

export interface OrganisationLine extends Named {
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly parent: Named | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly successor: Named | null;
  readonly posts: number;
  readonly members: number;
  readonly duties: number;
}

export interface Holder {
  readonly id: number;
  readonly post: { readonly id: string; readonly title: string; readonly organisation: Named };
  readonly person: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly seen: readonly string[];
  readonly concurrent: boolean;
  readonly probationTo: string | null;
  readonly certainty: 'documented' | 'presumed' | null;
  readonly endReason: string | null;
  readonly note: string;
  readonly edited: boolean;
  readonly version: number;
  readonly evidence: readonly Evidence[];
}

export interface OrganisationDetail extends OrganisationLine {
  readonly on: string;
  readonly note: string;
  readonly edited: boolean;
  readonly version: number;
  readonly evidence: readonly Evidence[];
  readonly below: readonly Named[];
  readonly collectives: readonly (Named & { readonly starts: string | null; readonly ends: string | null })[];
  readonly membersToday: readonly Named[];
  /** Kinds of bodies that a class names by its own words. */
  readonly memberKinds: readonly string[];
  readonly holders: readonly Holder[];
  readonly group: boolean;
  readonly predecessors: readonly Named[];
  readonly responsibilities: readonly {
    readonly id: string;
    readonly role: string;
    readonly who: string;
    readonly summary: string;
  }[];
}

export interface Sitting {
  readonly id: number;
  readonly role: string;
  readonly office: boolean;
  readonly person: string | null;
  readonly named: string | null;
  readonly posts: readonly { readonly id: string; readonly title: string; readonly organisation: Named }[];
  readonly organisation: Named | null;
  readonly rank: string | null;
  readonly task: string;
  readonly how: 'named' | 'passed' | 'post' | 'unit' | 'open';
  readonly certainty: string | null;
  readonly candidates: readonly string[];
  readonly starts: string | null;
  readonly ends: string | null;
  readonly edited: boolean;
  readonly version: number;
  readonly evidence: readonly Evidence[];
}

export interface GroupLine extends Named {
  readonly parent: Named | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly stands: boolean;
  readonly hosts: readonly Named[];
  readonly chairs: readonly {
    readonly role: string;
    readonly person: string | null;
    readonly certainty: string | null;
    readonly posts: readonly string[];
  }[];
  readonly seats: number;
  readonly number: string | null;
}

export interface GroupDetail extends Named {
  readonly aliases: readonly string[];
  readonly parent: Named | null;
  readonly below: readonly Named[];
  readonly starts: string | null;
  readonly ends: string | null;
  readonly successor: Named | null;
  readonly stands: boolean;
  readonly on: string;
  readonly hosts: readonly Named[];
  readonly passes: boolean;
  readonly functions: string;
  readonly endsWithTask: string | null;
  readonly number: string | null;
  readonly note: string;
  readonly edited: boolean;
  readonly version: number;
  readonly evidence: readonly Evidence[];
  readonly sittings: readonly Sitting[];
}

export interface Honour {
  readonly id: number;
  readonly title: string;
  readonly recipient: string;
  readonly about: string;
  readonly kind: 'person' | 'organisation';
  readonly minor: boolean;
  readonly masked: boolean;
  readonly awarded: string | null;
  readonly by: string;
  /** 依据: the number of the document. */
  readonly number: string;
  readonly ends: string | null;
  readonly endReason: string | null;
  readonly edited: boolean;
  readonly version: number;
  /** The body that gave it, where the register knows it. */
  readonly unit: string | null;
  readonly evidence: readonly Evidence[];
}

/** What a document says of an entry that was changed by hand. */
export interface Proposal {
  readonly id: number;
  readonly kind: 'organisation' | 'holding' | 'committee' | 'seat' | 'honour';
  readonly entryId: string;
  readonly entry: string;
  readonly document: string;
  readonly changes: readonly Change[];
}

/** The answer to a change: the id of an entry that is new, else the new version. */
export interface Written {
  readonly id?: string;
  readonly version?: number;
}

/** What a list of registers shows; kept in the address. */
export interface RegisterFilter {
  readonly q?: string;
  readonly kind?: string;
  readonly on?: string;
  readonly ended?: boolean;
  readonly page?: number;
}

export function parseRegisterFilter(search: Record<string, unknown>): RegisterFilter {
  const { q, kind, on, ended, page } = search;
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(typeof kind === 'string' && kind !== '' ? { kind } : {}),
    ...(typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
    ...(ended === true || ended === 'true' ? { ended: true } : {}),
    ...(typeof page === 'number' && Number.isInteger(page) && page > 1 ? { page } : {}),
  };
}

export function queryOf(filter: RegisterFilter): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) query.set(key, String(value));
  return query.size === 0 ? '' : `?${query}`;
}

function useRegister<T>(path: string, wanted = true) {
  return useQuery({
    queryKey: ['registers', path],
    queryFn: ({ signal }) => getJson<T>(`/registers/${path}`, signal),
    placeholderData: keepPreviousData,
    enabled: wanted,
  });
}

export const useOrganisations = (filter: RegisterFilter, wanted = true) =>
  useRegister<{ readonly total: number; readonly items: readonly OrganisationLine[] }>(
    `organisations${queryOf(filter)}`,
    wanted,
  );
/** Every body at once, to be put under its parent. */
export const useWholeTree = (filter: RegisterFilter, wanted: boolean) =>
  useQuery({
    queryKey: ['registers', 'whole', filter],
    queryFn: ({ signal }) => {
      const query = queryOf(filter);
      return getJson<{ readonly total: number; readonly items: readonly OrganisationLine[] }>(
        `/registers/organisations${query === '' ? '?' : `${query}&`}whole=true`,
        signal,
      );
    },
    placeholderData: keepPreviousData,
    enabled: wanted,
  });
export const useProposals = (wanted: boolean) =>
  useQuery({
    queryKey: ['registers', 'proposals'],
    queryFn: ({ signal }) => getJson<readonly Proposal[]>('/registers/proposals', signal),
    enabled: wanted,
  });
export const useOrganisation = (id: string, on: string | undefined) =>
  useRegister<OrganisationDetail>(
    `organisations/${encodeURIComponent(id)}${queryOf(on === undefined ? {} : { on })}`,
  );
export const useHolders = (filter: RegisterFilter) =>
  useRegister<readonly Holder[]>(`holders${queryOf(filter)}`);
export const useGroups = (filter: RegisterFilter) =>
  useRegister<readonly GroupLine[]>(`groups${queryOf(filter)}`);
export const useGroup = (id: string, on: string | undefined) =>
  useRegister<GroupDetail>(`groups/${encodeURIComponent(id)}${queryOf(on === undefined ? {} : { on })}`);
export const useHonours = (filter: RegisterFilter) =>
  useRegister<readonly Honour[]>(`honours${queryOf(filter)}`);

/** Writes to a register and asks for everything again. */
export function useRegisterWrite<T>(method: 'POST' | 'PATCH') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      sendJson<T>(method, `/registers/${path}`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['registers'] }),
  });
}
