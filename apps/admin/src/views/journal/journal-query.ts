import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api/api.ts';
import { type JournalSearch, momentOf } from './journal-search.ts';

export type JournalPage = InferResponseType<typeof api.journal.$get, 200>;
export type JournalEntry = JournalPage['items'][number];

type Asked = Omit<JournalSearch, 'order'> & { readonly order: 'oldest' | 'newest'; readonly limit: number };

/** A page of the journal, behind a cursor. */
export function journalPage(
  { subject, actor, action, from, until, order, limit }: Asked,
  after: string | null,
): Promise<JournalPage> {
  const query = {
    order,
    limit: String(limit),
    ...(subject === undefined ? {} : { subjectId: subject }),
    ...(actor === undefined ? {} : { actorId: actor }),
    ...(action === undefined ? {} : { action }),
    ...(from === undefined ? {} : { from: momentOf(from) }),
    ...(until === undefined ? {} : { until: momentOf(until, 1) }),
    ...(after === null ? {} : { after }),
  };
  // The contract of a query is of text, and its type of what is read out of it.
  return answer(api.journal.$get({ query: query as never }));
}

/** The journal from its last entry back, or from the first, a page after another. */
export const journalQuery = (search: JournalSearch) => {
  const asked = { order: 'newest', ...search, limit: 100 } as const;
  return infiniteQueryOptions({
    queryKey: ['journal', asked],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => journalPage(asked, pageParam),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
};
