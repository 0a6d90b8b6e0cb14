import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api, created } from '../../../../api/api.ts';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { openAtRules, type Thread, threadsOf } from './threads.ts';

/** So often it is looked whether somebody else has said something, in milliseconds. */
const PAUSE = 20_000;

/** What was said of the draft. */
export function useThreads() {
  const { session } = useWorkbench();
  const { id } = useDraft(session);
  const { data, error, refetch } = useQuery({
    queryKey: ['comments', id],
    queryFn: () => answer(api.drafts[':id'].comments.$get({ param: { id } })),
    refetchInterval: PAUSE,
  });
  const threads = useMemo(() => data && threadsOf(data.items), [data]);
  return { threads: threads ?? null, error, refetch };
}

const NONE: readonly Thread[] = [];

/** How many comments at each rule nobody has settled yet. */
export function useOpenComments(): ReadonlyMap<string, number> {
  const { threads } = useThreads();
  return useMemo(() => openAtRules(threads ?? NONE), [threads]);
}

type Said = { readonly ruleId: string | null; readonly threadId: string | null; readonly text: string };

/** Says something of the draft, of a rule of it, or below what was said. */
export function useComment(onDone: () => void) {
  const { id, again } = useDraftComments();
  return useMutation({
    mutationFn: (json: Said) =>
      created(['drafts', id, 'comments', json], (once) =>
        api.drafts[':id'].comments.$post({ param: { id }, json }, once),
      ),
    onSuccess: () => again().then(onDone),
  });
}

/** Settles a thread. */
export function useSettle() {
  const { id, again } = useDraftComments();
  return useMutation({
    mutationFn: (commentId: string) =>
      answer(api.drafts[':id'].comments[':commentId'].resolve.$post({ param: { id, commentId } })),
    onSettled: again,
  });
}

function useDraftComments() {
  const { session } = useWorkbench();
  const { id } = useDraft(session);
  const queries = useQueryClient();
  return { id, again: () => queries.invalidateQueries({ queryKey: ['comments', id] }) };
}
