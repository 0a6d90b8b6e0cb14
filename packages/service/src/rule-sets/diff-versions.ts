import type { RuleSet } from '@plumbline/core';
import { diffRuleSets, type RuleSetChange } from '@plumbline/engine';
import type { Actor } from '../actor.ts';
import { InvalidInputError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { readableDraft } from './draft-access.ts';
import { foundVersion, type VersionKey } from './version-access.ts';
import { ruleSetOf } from './version-document.ts';

/** A version, or a draft as it is now. */
export type DiffSide = VersionKey | { readonly draftId: string };

export type DiffVersionsInput = { readonly before: DiffSide; readonly after: DiffSide };

/** What changed from one to the other, by rule and indicator. A draft that is no rule set yet is `InvalidInputError`. */
export async function diffVersions(
  context: ServiceContext,
  actor: Actor,
  { before, after }: DiffVersionsInput,
): Promise<readonly RuleSetChange[]> {
  return diffRuleSets(await sideOf(context, actor, before), await sideOf(context, actor, after));
}

async function sideOf({ store, judge }: ServiceContext, actor: Actor, side: DiffSide): Promise<RuleSet> {
  if (!('draftId' in side)) return ruleSetOf(await foundVersion(store, side));
  const { ruleSet, lint } = await judge.judge(await readableDraft(store, actor, side.draftId));
  if (!ruleSet) throw new InvalidInputError(lint);
  return ruleSet;
}
