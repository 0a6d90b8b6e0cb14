import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from './api.ts';

export type Organisation = InferResponseType<typeof api.organisations.$get, 200>['items'][number];

/** The organisations one knows of, parents before their children. They change rarely, and many parts of a page ask. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: async (): Promise<readonly Organisation[]> => (await answer(api.organisations.$get())).items,
  staleTime: 60_000,
});
