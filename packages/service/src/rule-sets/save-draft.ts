import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftTarget } from './change-draft.ts';
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
  return changeDraft(context, actor, target, {
    ...EDIT,
    action: 'saved',
    change: (store, draft) => editContent(context, store, draft, { text, tests }),
  });
}
