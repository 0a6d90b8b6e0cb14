import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { readableDraft } from './draft-access.ts';
import { standingOf } from './draft-standing.ts';
import { type Gate, gatesFor } from './gates.ts';

export type DraftGates = {
  readonly draftId: string;
  /** The revision that was judged. */
  readonly revision: number;
  readonly hash: string | null;
  readonly gates: readonly Gate[];
};

/** The gates of publication for a draft as it is now. */
export async function gatesOf(
  { store, judge }: ServiceContext,
  actor: Actor,
  { draftId }: { readonly draftId: string },
): Promise<DraftGates> {
  const draft = await readableDraft(store, actor, draftId);
  const judgement = await judge.judge(draft);
  const gates = gatesFor(judgement, await standingOf(store, draft));
  return { draftId, revision: draft.revision, hash: draft.hash, gates };
}
