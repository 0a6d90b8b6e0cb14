import type { RuleSetVersionRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';

/** All versions, or those of one rule set; by rule set and then the time of publication. Whoever is signed in may read them. */
export async function listVersions(
  { store }: ServiceContext,
  _actor: Actor,
  { ruleSetId }: { readonly ruleSetId?: string },
): Promise<readonly RuleSetVersionRecord[]> {
  return store.versions.list(ruleSetId);
}
