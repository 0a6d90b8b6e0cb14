import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from './api.ts';

export type RuleSetSummary = InferResponseType<(typeof api)['rule-sets']['$get'], 200>['items'][number];
export type VersionSummary = RuleSetSummary['versions'][number];
export type Resolution = InferResponseType<(typeof api)['rule-sets']['resolve']['$get'], 200>;
export type OpenDraft = InferResponseType<typeof api.drafts.$get, 200>['items'][number];
export type VersionStory = InferResponseType<(typeof api)['rule-sets'][':id']['history']['$get'], 200>['items'][number];

/** All rule sets with their versions, oldest first. */
export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: () => answer(api['rule-sets'].$get()),
});

/** Who published and retired the versions of a rule set, and why. */
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule-sets', id, 'history'],
    queryFn: async () => (await answer(api['rule-sets'][':id'].history.$get({ param: { id } }))).items,
  });

/** What forms of a year are scored with: the version that is usual for it, if one is, and all that are in force. Nothing is asked without a year. */
export const resolutionQuery = (fiscalYear: number | null) =>
  queryOptions({
    queryKey: ['rule-sets', 'resolve', fiscalYear],
    // The contract of a query is of text, and its type of what is read out of it.
    queryFn: () => answer(api['rule-sets'].resolve.$get({ query: { fiscalYear: String(fiscalYear) } as never })),
    enabled: fiscalYear !== null,
  });

/** Versions in the making, for those who see drafts; none for everybody else. */
export const openDraftsQuery = queryOptions({
  queryKey: ['drafts', 'open'],
  queryFn: async (): Promise<readonly OpenDraft[]> => {
    const { items } = await answer(api.drafts.$get({ query: { limit: 200 } }));
    return items.filter(({ state }) => state === 'draft' || state === 'inReview' || state === 'approved');
  },
});
