import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { DeskError } from '../api/request.ts';
import { sessionKey } from '../api/session.ts';

/** A session that ran out shows up in whatever request comes next: ask again who we are, and the gate takes over. */
function noticeExpiry(error: Error): void {
  if (error instanceof DeskError && error.code === 'not-signed-in') {
    void queryClient.invalidateQueries({ queryKey: sessionKey });
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof DeskError && error.status < 500) && count < 2,
    },
  },
});
