import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api/api.ts';
import type { PeopleSearch } from './people-search.ts';

export type User = InferResponseType<typeof api.users.$get, 200>['items'][number];
export type Grant = User['grants'][number];

/** The people one administers, in the order in which they came, a page after another. */
export const peopleQuery = ({ q }: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['users', q ?? ''],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: '100',
        ...(q === undefined ? {} : { search: q }),
        ...(pageParam === null ? {} : { after: pageParam }),
      };
      // The contract of a query is of text, and its type of what is read out of it.
      return answer(api.users.$get({ query: query as never }));
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
