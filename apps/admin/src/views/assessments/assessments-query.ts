import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api/api.ts';
import { type ListSearch, listQuery } from './list-search.ts';

export type ListedAssessment = InferResponseType<typeof api.assessments.$get, 200>['items'][number];

/** A page of the list; the one before stays on the screen while it comes. */
export const assessmentsQuery = ({ after, ...search }: ListSearch) => {
  const query = { ...listQuery(search), ...(after === undefined ? {} : { after }) };
  return queryOptions({
    queryKey: ['assessments', query],
    // Numbers and truth values go as texts, which is all that an address holds.
    queryFn: () => answer(api.assessments.$get({ query: query as never })),
    placeholderData: keepPreviousData,
  });
};
