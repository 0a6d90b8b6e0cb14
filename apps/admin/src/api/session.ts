import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, reached } from './api.ts';
import { SESSION } from './query-client.ts';
import { pageIsFor } from './whose.ts';

export type Session = InferResponseType<typeof api.session.$get, 200>;
export type Role = Session['grants'][number]['role'];

/** Who is signed in, and what they may do where; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: [SESSION],
  queryFn: async (): Promise<Session | null> => {
    const response = await reached(api.session.$get());
    if (response.status === 204) return null;
    const session = await response.json();
    pageIsFor(session.userId);
    return session;
  },
  staleTime: 60_000,
});
