import { focusManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';
import { whenOthersCome } from './whose.ts';

/** The first word of the key under which it is kept who is signed in. */
export const SESSION = 'session';

/** A refusal is an answer: only what may be otherwise in a moment is asked for again. */
export const queryClient = new QueryClient({
  // Who is not signed in any more is asked to sign in, at the address they are at.
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (error instanceof ProblemError && error.status === 401 && queryKey[0] !== SESSION)
        void queryClient.invalidateQueries({ queryKey: [SESSION] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && !(error instanceof ProblemError && error.status < 500),
    },
  },
});

/** Things are looked at again when somebody comes back: to a tab that was hidden, or to a window that stood beside another all the time. */
focusManager.setEventListener((cameBack) => {
  // Where there is no window nobody comes back to one.
  if (typeof addEventListener === 'undefined') return;
  const again = () => cameBack();
  for (const event of ['visibilitychange', 'focus']) addEventListener(event, again);
  return () => {
    for (const event of ['visibilitychange', 'focus']) removeEventListener(event, again);
  };
});

/** What was asked for as one person is not shown to the next. Who is signed in is asked for by the page itself. */
whenOthersCome(() => {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION });
  queryClient.getMutationCache().clear();
});
