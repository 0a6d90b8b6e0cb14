import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/api.ts';

/** The years that accepted forms are of, oldest first. */
export const archiveQuery = queryOptions({
  queryKey: ['archive'],
  queryFn: () => answer(api.archive.$get({ query: {} })),
});
