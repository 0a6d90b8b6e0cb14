import { hasErrors } from '@plumbline/core';
import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { InvalidInputError } from '../errors.ts';
import type { DraftJudge } from '../judging/draft-judge.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftStep, type DraftTarget, requireStep } from './change-draft.ts';
import { draftFor } from './draft-access.ts';
import { requireStorable } from './draft-content.ts';
import { otherRuleSet } from './other-rule-set.ts';
import { requireSaid } from './require-said.ts';

export type RequestApprovalInput = DraftTarget & {
  /** What the change is for. */
  readonly summary: string;
};

const REQUEST: Pick<DraftStep, 'action' | 'roles' | 'from'> = {
  action: 'submitted',
  roles: ['policyEditor'],
  from: ['draft'],
};

/** Hands a draft to the approvers: it must be a rule set without lint errors and say what it is for. */
export async function requestApproval(
  context: ServiceContext,
  actor: Actor,
  { summary, ...target }: RequestApprovalInput,
): Promise<DraftRecord> {
  requireStorable({ summary });
  // Lint takes its time, so it is done before the transaction; the revision makes sure that it was of this text.
  const seen = await draftFor(context.store, actor, target.draftId, REQUEST.roles, REQUEST.action);
  requireStep(seen, target, REQUEST);
  requireSaid('summary', summary);
  await requireSound(context.judge, seen);
  return changeDraft(context, actor, target, {
    ...REQUEST,
    change: async (_, { hash }) => ({ draft: { state: 'inReview', summary }, details: { hash } }),
  });
}

async function requireSound({ judge }: DraftJudge, draft: DraftRecord): Promise<void> {
  const { ruleSet, lint } = await judge(draft);
  const faults = [...lint.filter(({ severity }) => severity === 'error'), ...otherRuleSet(ruleSet, draft.ruleSetId)];
  if (hasErrors(faults)) throw new InvalidInputError(faults);
}
