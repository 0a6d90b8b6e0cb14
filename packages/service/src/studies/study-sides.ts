import { parseLocatedJson, type RuleSet } from '@plumbline/core';
import type { StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { InvalidInputError } from '../errors.ts';
import { readableDraft } from '../rule-sets/draft-access.ts';
import { foundVersion } from '../rule-sets/version-access.ts';
import { ruleSetOf } from '../rule-sets/version-document.ts';
import type { BaseChoice, RulesChoice, StudySide } from './study-question.ts';

/** A side that is a rule set, with its document. */
export type RulesSide = { readonly side: StudySide & { readonly hash: string }; readonly ruleSet: RuleSet };

const NOTHING = { ruleSetId: null, version: null, draftId: null, hash: null };

/** The rule set that is meant. `NotFoundError` where there is none for the actor, `InvalidInputError` for a draft that is no rule set yet. */
export async function rulesSide(
  store: StoreSession,
  actor: Actor,
  choice: RulesChoice,
  path: string,
): Promise<RulesSide> {
  if (choice.kind === 'version') {
    const record = await foundVersion(store, choice);
    const { ruleSetId, version, hash } = record;
    return { side: { kind: 'version', ruleSetId, version, draftId: null, hash }, ruleSet: ruleSetOf(record) };
  }
  const draft = await readableDraft(store, actor, choice.draftId);
  if (draft.hash === null)
    throw new InvalidInputError([{ code: 'study/no-rule-set', severity: 'error', path, params: {} }]);
  // It has a hash: it was parsed and validated when it was saved.
  const ruleSet = parseLocatedJson(draft.text).value as RuleSet;
  const { id: ruleSetId, version } = ruleSet;
  return { side: { kind: 'draft', ruleSetId, version, draftId: draft.id, hash: draft.hash }, ruleSet };
}

/** What is compared with: a rule set, or the points that the forms have. */
export async function baseSide(
  store: StoreSession,
  actor: Actor,
  choice: BaseChoice,
): Promise<RulesSide | { readonly side: StudySide; readonly ruleSet: null }> {
  return choice.kind === 'declared' || choice.kind === 'official'
    ? { side: { ...NOTHING, kind: choice.kind }, ruleSet: null }
    : rulesSide(store, actor, choice, '/question/base/draftId');
}
