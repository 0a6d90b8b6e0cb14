import { diffRuleSets, type RuleSetChange } from '@plumbline/engine';
import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { insertDraft } from './insert-draft.ts';
import { renamedContent } from './renamed-content.ts';
import { foundVersion, ownedBy, type VersionKey } from './version-access.ts';
import { ruleSetOf } from './version-document.ts';
import { newestOf, nextVersion, versionName } from './version-name.ts';

export type Rollback = {
  readonly draft: DraftRecord;
  /** From the newest version to the draft: what publishing it would undo. */
  readonly changes: readonly RuleSetChange[];
};

/**
 * Begins a draft that says what an earlier version said, under the next number. Nothing published is touched; the draft goes the way of any other,
 * through all gates.
 */
export async function rollback(context: ServiceContext, actor: Actor, key: VersionKey): Promise<Rollback> {
  return context.store.transaction(async (store) => {
    const old = await foundVersion(store, key);
    const organisationId = await ownedBy(store, actor, key.ruleSetId, ['policyEditor'], 'roll back');
    const versions = await store.versions.list(key.ruleSetId);
    const newest = newestOf(versions) ?? old;
    const content = renamedContent(old, { ruleSetId: key.ruleSetId, version: nextVersion(versions) });
    const draft = await insertDraft(context, store, actor, {
      organisationId,
      ruleSetId: key.ruleSetId,
      baseVersion: newest.version,
      content,
      details: { rolledBackTo: versionName(old), base: versionName(newest), baseHash: newest.hash },
    });
    return { draft, changes: diffRuleSets(ruleSetOf(newest), ruleSetOf(old)) };
  });
}
