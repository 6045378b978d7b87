import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';

export type Rung = 'remind' | 'urge' | 'supervise' | 'circulate' | 'interview' | 'criticise';

/** A rung as it is written down. */
export interface Step {
  readonly rung: Rung;
  readonly from: 'due' | Rung;
  readonly workdays: number;
  readonly only: readonly ('town' | 'street')[];
  /** Empty: a notice alone. */
  readonly letter: string;
  readonly leader: boolean;
  readonly inform: readonly ('supervisor' | 'leader')[];
  readonly basis: string;
}

interface ShownStep extends Step {
  readonly name: string;
  readonly when: string;
  readonly whom: string;
  readonly letterName: string | null;
  readonly approval: string | null;
  readonly regulated: boolean;
}

export interface Version {
  readonly ordinal: number;
  /** Null: since ever. */
  readonly from: string | null;
  readonly state: 'past' | 'current' | 'coming' | 'replaced';
  readonly reason: string;
  readonly adopter: string;
  readonly adoptedAt: string | null;
  readonly apart: number;
  readonly steps: readonly ShownStep[];
}

export interface RungChoice {
  readonly rung: Rung;
  readonly name: string;
  readonly letters: readonly { readonly id: string; readonly name: string; readonly needsLeader: boolean }[];
  /** The clause that lays it down. */
  readonly clause: string | null;
}

export interface Ladder {
  readonly id: string;
  readonly title: string;
  readonly scope: string;
  readonly versions: readonly Version[];
  readonly rungs: readonly RungChoice[];
}

export interface Proposal {
  readonly ladder: string;
  readonly from: string;
  readonly apart: number;
  readonly steps: readonly Step[];
}

interface NextRung {
  readonly name: string;
  readonly on: string;
}

export interface Preview {
  readonly late: number;
  readonly changed: number;
  readonly cut: boolean;
  readonly items: readonly {
    readonly id: number;
    readonly title: string;
    readonly dueOn: string;
    readonly before: NextRung | null;
    readonly after: NextRung | null;
  }[];
}

const key = ['ladders'] as const;

export const useLadders = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => getJson<readonly Ladder[]>('/ladders', signal) });

export const usePreview = () =>
  useMutation({
    mutationFn: (proposal: Proposal) => sendJson<Preview>('POST', '/ladders/preview', proposal),
  });

export function useAdopt() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: Proposal & { readonly reason: string; readonly seen: number }) =>
      sendJson<readonly Ladder[]>('POST', '/ladders/versions', version),
    onSuccess: (ladders) => client.setQueryData(key, ladders),
  });
}
