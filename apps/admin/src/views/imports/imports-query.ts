import { infiniteQueryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api/api.ts';

export type Import = InferResponseType<typeof api.imports.$get, 200>['items'][number];
export type ImportedForm = Import['forms'][number];

/** What was imported, the newest first, a page after another. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  initialPageParam: null as string | null,
  queryFn: ({ pageParam }) =>
    answer(api.imports.$get({ query: { ...(pageParam === null ? {} : { after: pageParam }) } })),
  getNextPageParam: ({ next }) => next,
});
