import type { StudyMatrixResult, StudyResult } from '@plumbline/core';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api/api.ts';
import { type CaseSearch, caseQuery } from './cases/case-search.ts';

export type StudySummary = InferResponseType<typeof api.studies.$get, 200>['items'][number];
export type StudyState = StudySummary['progress']['state'];
export type StudySide = StudySummary['candidates'][number];
export type StudyCase = InferResponseType<(typeof api.studies)[':id']['cases']['$get'], 200>['items'][number];
export type StudyAccount = InferResponseType<(typeof api.studies)[':id']['cases'][':assessmentId']['$get'], 200>;

/** Whether a study is still on its way. */
export const isUnderWay = (state: StudyState): boolean => state === 'queued' || state === 'running';

/** Often enough that a bar is seen to move, seldom enough that nobody else notices. */
const EVERY = 2000;

/** What a list is narrowed to; nothing is said of what does not matter. */
export type StudiesFilter = { readonly state?: StudyState; readonly mine?: true; readonly q?: string };

const filterQuery = ({ state, mine, q }: StudiesFilter) => ({
  ...(state ? { state } : {}),
  ...(mine ? { mine: true } : {}),
  ...(q ? { search: q } : {}),
});

/** Studies, newest first, a page after another; asked for again while one of them is on its way. */
export const studiesQuery = (filter: StudiesFilter) =>
  infiniteQueryOptions({
    queryKey: ['studies', 'list', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answer(
        api.studies.$get({
          query: { ...filterQuery(filter), ...(pageParam === null ? {} : { after: pageParam }) },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(({ progress }) => isUnderWay(progress.state))) ? EVERY : false,
  });

export const studyQuery = (id: string) =>
  queryOptions({
    queryKey: ['studies', 'one', id],
    queryFn: () => answer(api.studies[':id'].$get({ param: { id } })),
  });

/** The document of a study that is done, which never changes. */
export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: ['studies', 'result', id],
    // What was sent as JSON has no member that is undefined; the type of the client cannot know.
    queryFn: async () =>
      (await answer(api.studies[':id'].result.$get({ param: { id } }))) as StudyResult | StudyMatrixResult,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A page of the forms of a study; the one before stays on the screen while it comes. */
export const casesQuery = (id: string, search: CaseSearch) => {
  const query = caseQuery(search);
  return queryOptions({
    queryKey: ['studies', 'cases', id, query],
    // Numbers go as texts, which is all that an address holds.
    queryFn: () => answer(api.studies[':id'].cases.$get({ param: { id }, query: query as never })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** Totals before and after, of so many units that moved furthest and of all others together. */
export const pairsQuery = (id: string, units: number) =>
  queryOptions({
    queryKey: ['studies', 'pairs', id, units],
    queryFn: () => answer(api.studies[':id'].pairs.$get({ param: { id }, query: { units } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where the change of one form comes from. */
export const accountQuery = (id: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['studies', 'account', id, assessmentId],
    queryFn: () => answer(api.studies[':id'].cases[':assessmentId'].$get({ param: { id, assessmentId } })),
    staleTime: 60_000,
  });
