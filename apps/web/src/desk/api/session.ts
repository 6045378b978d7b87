import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, keepCsrfToken, sendJson } from './request.ts';
import type { Session } from './shapes.ts';

export const sessionKey = ['session'] as const;

const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal }) => keepCsrfToken(await getJson<Session>('/session', signal)),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);

/**
 * A change that is answered with the session as it is afterwards. A question about the session that is still under
 * way may carry the answer from before the change: it is dropped, or it would undo what the change has said.
 */
function useSessionChange<Input extends object | undefined>(method: 'POST' | 'DELETE', path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => sendJson<Session>(method, path, input),
    onSuccess: async (session) => {
      await client.cancelQueries({ queryKey: sessionKey });
      client.setQueryData(sessionKey, keepCsrfToken(session));
    },
  });
}

export const useSignIn = () => useSessionChange<{ username: string; password: string }>('POST', '/session');
export const useSignOut = () => useSessionChange<undefined>('DELETE', '/session');
export const useSetup = () =>
  useSessionChange<{ username: string; displayName: string; password: string; code?: string }>(
    'POST',
    '/setup',
  );
export const useChangePassword = () =>
  useSessionChange<{ current: string; next: string }>('POST', '/password');
