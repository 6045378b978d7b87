import { QueryClient } from '@tanstack/react-query';
import { DeskError, whenSignedOut } from '../api/request.ts';
import { sessionKey } from '../api/session.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof DeskError && error.status < 500) && count < 2,
    },
  },
});

/** A session that ran out shows in whatever request comes next: ask again who we are, and the gate takes over. */
whenSignedOut(() => void queryClient.invalidateQueries({ queryKey: sessionKey }));
