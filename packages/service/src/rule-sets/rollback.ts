import { diffRuleSets, type RuleSetChange } from '@plumbline/engine';
import type { DraftRecord, StoreSession } from '@plumbline/storage';
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
  const old = await foundVersion(context.store, key);
  const mayRollBack = (store: StoreSession) => ownedBy(store, actor, key.ruleSetId, ['policyEditor'], 'roll back');
  const organisationId = await mayRollBack(context.store);
  const versions = await context.store.versions.list(key.ruleSetId);
  const newest = newestOf(versions) ?? old;
  const renamed = renamedContent(old, { ruleSetId: key.ruleSetId, version: nextVersion(versions) });
  // Compiling takes its time, so it is done before the transaction; what is published does not change meanwhile.
  const hash = await context.judge.hashOf(renamed.text);
  const draft = await context.store.transaction(async (store) => {
    await mayRollBack(store);
    return insertDraft(context, store, actor, {
      organisationId,
      ruleSetId: key.ruleSetId,
      baseVersion: newest.version,
      content: { ...renamed, hash },
      details: { rolledBackTo: versionName(old), base: versionName(newest), baseHash: newest.hash },
    });
  });
  return { draft, changes: diffRuleSets(ruleSetOf(newest), ruleSetOf(old)) };
}
