import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../../../api/api.ts';
import { useLanguage } from '../../../../language/language.tsx';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';

type Gates = InferResponseType<(typeof api.drafts)[':id']['gates']['$get'], 200>;
export type Gate = Gates['gates'][number];
export type Missing = Gate['missing'][number];

/** The gates of the draft as it was saved last; asked again after every save and every decision. */
export function useGates() {
  const { session, view } = useWorkbench();
  const { id, revision } = useDraft(session);
  const { language } = useLanguage();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['gates', id, revision, view.impactStudies.length, view.approvals.length, language],
    queryFn: () => answer(api.drafts[':id'].gates.$get({ param: { id } })),
    placeholderData: keepPreviousData,
  });
  return { gates: data?.gates ?? null, error, refetch, isChecking: isFetching };
}
