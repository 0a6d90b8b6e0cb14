import type { RuleSet } from '@plumbline/core';
import { diffRuleSets, type RuleSetChange } from '@plumbline/engine';
import type { StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { InvalidInputError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { readableDraft } from './draft-access.ts';
import { lintDraft } from './lint-draft.ts';
import { foundVersion, type VersionKey } from './version-access.ts';
import { ruleSetOf } from './version-document.ts';

/** A version, or a draft as it is now. */
export type DiffSide = VersionKey | { readonly draftId: string };

export type DiffVersionsInput = { readonly before: DiffSide; readonly after: DiffSide };

/** What changed from one to the other, by rule and indicator. A draft that is no rule set yet is `InvalidInputError`. */
export async function diffVersions(
  { store }: ServiceContext,
  actor: Actor,
  { before, after }: DiffVersionsInput,
): Promise<readonly RuleSetChange[]> {
  return diffRuleSets(await sideOf(store, actor, before), await sideOf(store, actor, after));
}

async function sideOf(store: StoreSession, actor: Actor, side: DiffSide): Promise<RuleSet> {
  if (!('draftId' in side)) return ruleSetOf(await foundVersion(store, side));
  const { ruleSet, diagnostics } = lintDraft((await readableDraft(store, actor, side.draftId)).text);
  if (!ruleSet) throw new InvalidInputError(diagnostics);
  return ruleSet;
}
