import type { VersionUse } from '@plumbline/storage';
import { rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor, Role } from '../actor.ts';
import { ASSESSMENT_READERS } from '../assessments/assessment-actions.ts';
import type { ServiceContext } from '../service-context.ts';
import { foundVersion, type VersionKey } from './version-access.ts';

/** Whoever decides about a version is told of how many it is the score, though they read none of their forms. */
const COUNTERS: readonly Role[] = [...ASSESSMENT_READERS, 'policyEditor', 'policyApprover'];

export type NamedUse = VersionUse & { readonly organisationName: string };

/** How many assessments were scored with a version, by year and organisation, within the actor's organisations. */
export async function versionUse(
  { store }: ServiceContext,
  actor: Actor,
  key: VersionKey,
): Promise<readonly NamedUse[]> {
  await foundVersion(store, key);
  const organisationIds = scopeOf(await rightsIn(store, actor), COUNTERS);
  const names = new Map((await store.organisations.all()).map(({ id, name }) => [id, name]));
  const used = await store.assessments.useOfVersion({
    ruleSetId: key.ruleSetId,
    version: key.version,
    organisationIds,
  });
  return used.map((use) => ({ ...use, organisationName: names.get(use.organisationId) ?? use.organisationId }));
}
