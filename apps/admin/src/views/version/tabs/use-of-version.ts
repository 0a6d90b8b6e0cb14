import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../../api/api.ts';

type Usage = (typeof api)['rule-sets'][':id']['versions'][':version']['usage'];
export type VersionUse = InferResponseType<Usage['$get'], 200>['items'][number];

/** How many assessments were scored with a version, by year and organisation, as far as one may see them. */
export const useQueryOf = (id: string, version: string) =>
  queryOptions({
    queryKey: ['version', id, version, 'use'],
    queryFn: async () =>
      (await answer(api['rule-sets'][':id'].versions[':version'].usage.$get({ param: { id, version } }))).items,
  });

export function sumOfUse(use: readonly VersionUse[]): { readonly scored: number; readonly official: number } {
  return {
    scored: use.reduce((sum, one) => sum + one.scored, 0),
    official: use.reduce((sum, one) => sum + one.official, 0),
  };
}
