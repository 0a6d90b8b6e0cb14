import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Draft } from '../../session/draft-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';

/** A decision is a revision as well: what is unsaved is saved before it, and the session goes on from it. */
export function useDecision<Input>(
  ask: (input: Input, etag: string) => Promise<{ readonly body: Draft; readonly etag: string }>,
  onDone?: () => void,
) {
  const { session, refresh } = useWorkbench();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => {
      await session.save();
      return ask(input, session.etag);
    },
    onSuccess: ({ body, etag }) => {
      session.adopt(body, etag);
      refresh();
      for (const queryKey of [['drafts'], ['approvals']]) void queries.invalidateQueries({ queryKey });
      onDone?.();
    },
  });
}
