import { useEffect } from 'react';
import type { DraftSession, DraftView } from '../session/draft-session.ts';
import { useDraft } from '../session/use-session.ts';

/**
 * Keeps what is known of a draft together: after a save that ended an approval the decisions are read again, and a decision that somebody else took meanwhile is
 * gone on from, as long as the texts are those they decided about.
 */
export function useFollowDecisions(session: DraftSession, view: DraftView | undefined, refresh: () => void): void {
  const { state, revision } = useDraft(session);
  useEffect(() => {
    if (!view) return;
    const { draft } = view;
    if (draft.revision < revision && draft.state !== state) refresh();
    const isSame = draft.text === session.base.text && draft.tests === session.base.tests;
    if (draft.revision > revision && isSame && session.snapshot().save.kind !== 'conflict')
      session.adopt(draft, `"${draft.revision}"`);
  }, [session, view, refresh, state, revision]);
}
