import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';
import type { Account, Role } from './shapes.ts';

const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => getJson<readonly Account[]>('/accounts', signal),
});

/** Names of the units that accounts belong to; asked for again with the accounts. */
export const useAccountUnits = () =>
  useQuery({
    queryKey: [...accountsQuery.queryKey, 'units'],
    queryFn: ({ signal }) =>
      getJson<readonly { readonly id: string; readonly name: string }[]>('/accounts/units', signal),
  });

export const useAccounts = () => useQuery(accountsQuery);

function useAccountChange<Input>(change: (input: Input) => Promise<Account>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
}

export const useCreateAccount = () =>
  useAccountChange(
    (input: {
      username: string;
      displayName: string;
      role: Role | null;
      unitId: string | null;
      password: string;
    }) => sendJson<Account>('POST', '/accounts', input),
  );

export const useChangeAccount = () =>
  useAccountChange(
    ({
      id,
      ...change
    }: {
      id: number;
      displayName?: string;
      role?: Role | null;
      unitId?: string | null;
      disabled?: boolean;
    }) => sendJson<Account>('PATCH', `/accounts/${id}`, change),
  );

export const useResetPassword = () =>
  useAccountChange(({ id, password }: { id: number; password: string }) =>
    sendJson<Account>('POST', `/accounts/${id}/password`, { password }),
  );
