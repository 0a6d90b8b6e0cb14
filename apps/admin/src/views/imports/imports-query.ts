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
    // The contract of a query is of text, and its type of what is read out of it.
    answer(api.imports.$get({ query: { limit: '200', ...(pageParam === null ? {} : { after: pageParam }) } as never })),
  getNextPageParam: ({ next }) => next,
});
