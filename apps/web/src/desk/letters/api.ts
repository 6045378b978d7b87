import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';
import type { LetterFilter } from './filter.ts';

export type LetterState = 'draft' | 'approving' | 'approved' | 'issued' | 'void';

export interface LetterRow {
  readonly id: number;
  readonly name: string;
  readonly state: LetterState;
  readonly number: string | null;
  readonly title: string;
  readonly addressee: string;
  readonly issuedOn: string | null;
  readonly updatedAt: string;
  readonly units: number;
  readonly received: number;
  readonly tasks: number;
  /** Waits for the reader's own unit to sign for it. */
  readonly toReceive: boolean;
  /** Some unit has not signed for it for too many working days. */
  readonly overdue: boolean;
}

export interface Letter {
  readonly id: number;
  readonly name: string;
  readonly format: string;
  readonly state: LetterState;
  readonly needsLeader: boolean;
  readonly approvalBasis: string | null;
  readonly basis: { readonly document: string; readonly clause: string } | null;
  readonly title: string;
  readonly addressee: string;
  readonly body: string;
  readonly signatory: string;
  readonly copies: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly voidReason: string | null;
  readonly returnedReason: string | null;
  readonly drafter: string | null;
  readonly approver: string | null;
  readonly issuer: string | null;
  readonly version: number;
  readonly blanks: readonly string[];
  readonly addressees: readonly {
    readonly unit: string;
    readonly name: string;
    readonly receivedAt: string | null;
    readonly receivedBy: string | null;
    readonly reminded: number;
    readonly openings: readonly {
      readonly name: string;
      readonly firstAt: string;
      readonly lastAt: string;
    }[];
  }[];
  readonly tasks: readonly {
    readonly id: number;
    readonly title: string;
    readonly state: string;
    readonly dueOn: string | null;
  }[];
  readonly events: readonly {
    readonly at: string;
    readonly actor: string;
    readonly action: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }[];
}

export interface LetterForm {
  readonly id: string;
  readonly name: string;
  readonly basis: { readonly document: string; readonly clause: string } | null;
  readonly blanks: readonly {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    readonly example: string;
  }[];
}

const letterQuery = (id: number) =>
  queryOptions({
    queryKey: ['letters', id],
    queryFn: ({ signal }) => getJson<Letter>(`/letters/${id}`, signal),
  });

export const useLetter = (id: number) => useQuery(letterQuery(id));

export const useLetters = (filter: LetterFilter) =>
  useQuery({
    queryKey: ['letters', 'list', filter],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
      return getJson<{ readonly total: number; readonly items: readonly LetterRow[] }>(
        `/letters?${asked}`,
        signal,
      );
    },
    placeholderData: (before) => before,
  });

export const useLetterForms = (enabled: boolean) =>
  useQuery({
    queryKey: ['letter-forms'],
    queryFn: ({ signal }) => getJson<readonly LetterForm[]>('/letters/definitions', signal),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A change of a letter; its answer is the letter as it is afterwards. */
export function useLetterChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: { method: 'POST' | 'PATCH'; path: string; body: object }) =>
      sendJson<Letter>(method, path, body),
    onSuccess: (letter) => {
      client.setQueryData(letterQuery(letter.id).queryKey, letter);
      void client.invalidateQueries({ queryKey: ['letters', 'list'] });
      void client.invalidateQueries({ queryKey: ['notices'] });
    },
  });
}
