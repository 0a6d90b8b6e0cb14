import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftTarget, requireStep } from './change-draft.ts';
import { draftFor } from './draft-access.ts';
import { type DraftContent, requireStorable } from './draft-content.ts';
import { EDIT, editContent } from './edit-content.ts';

export type SaveDraftInput = DraftTarget & DraftContent;

/**
 * Saves any text, rule set or not yet, as the next revision. `VersionConflictError` where somebody saved since `basedOn`; nothing of theirs is lost,
 * and the caller still has what it sent.
 */
export async function saveDraft(
  context: ServiceContext,
  actor: Actor,
  { text, tests, ...target }: SaveDraftInput,
): Promise<DraftRecord> {
  requireStorable({ text, tests });
  const step = { ...EDIT, action: 'saved' } as const;
  const seen = await draftFor(context.store, actor, target.draftId, step.roles, step.action);
  requireStep(seen, target, step);
  const hash = text === seen.text ? seen.hash : await context.judge.hashOf(text);
  return changeDraft(context, actor, target, {
    ...step,
    change: (store, draft) => editContent(context, store, draft, { text, tests, hash }),
  });
}
