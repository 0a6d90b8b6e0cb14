import { useState } from 'react';
import { draftIn, EMPTY_DRAFT, isEmpty, type ReviewDraft } from './review-draft.ts';

export type DraftHandle = {
  readonly draft: ReviewDraft;
  readonly setScore: (path: string, score: { readonly score: string; readonly note: string }) => void;
  readonly addComment: (comment: ReviewDraft['comments'][number]) => void;
  readonly removeComment: (at: number) => void;
  readonly clear: (part: keyof ReviewDraft) => void;
};

/** What a reviewer typed stays in this browser, theirs alone, until it is given: over a crash and a log-out. */
export function useReviewDraft(key: string): DraftHandle {
  const [draft, setDraft] = useState<ReviewDraft>(() => draftIn(localStorage.getItem(key)));
  const change = (next: ReviewDraft) => {
    setDraft(next);
    try {
      if (isEmpty(next)) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Full, or forbidden: it is only a second net.
    }
  };
  return {
    draft,
    setScore: (path, score) => {
      const { [path]: _, ...others } = draft.scores;
      const isGone = score.score === '' && score.note === '';
      change({ ...draft, scores: isGone ? others : { ...others, [path]: score } });
    },
    addComment: (comment) => change({ ...draft, comments: [...draft.comments, comment] }),
    removeComment: (at) => change({ ...draft, comments: draft.comments.filter((_, index) => index !== at) }),
    clear: (part) => change({ ...draft, [part]: EMPTY_DRAFT[part] }),
  };
}
