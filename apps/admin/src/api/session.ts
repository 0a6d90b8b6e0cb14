import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, reached } from './api.ts';

export type Session = InferResponseType<typeof api.session.$get, 200>;
export type Role = Session['grants'][number]['role'];

/** Who is signed in, and what they may do where; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    const response = await reached(api.session.$get());
    return response.status === 204 ? null : response.json();
  },
  staleTime: 60_000,
});
