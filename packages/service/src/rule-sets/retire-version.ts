import type { RuleSetVersionRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { WrongStateError } from '../errors.ts';
import { appendLine } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import { foundVersion, ownedBy, type VersionKey } from './version-access.ts';
import { versionName } from './version-name.ts';

/** Takes a version out of force. It stays readable, and what was scored with it can still be checked. */
export async function retireVersion(
  context: ServiceContext,
  actor: Actor,
  key: VersionKey,
): Promise<RuleSetVersionRecord> {
  return context.store.transaction(async (store) => {
    const version = await foundVersion(store, key);
    const organisationId = await ownedBy(store, actor, key.ruleSetId, ['policyApprover'], 'retire');
    const name = versionName(version);
    if (version.state !== 'published') throw new WrongStateError('version', name, version.state, 'retired');
    const at = context.now();
    await store.versions.retire(key.ruleSetId, key.version, at);
    await appendLine(store, {
      at,
      actorId: actor.userId,
      action: 'version.retired',
      subjectType: 'rule-set-version',
      subjectId: name,
      organisationId,
      details: { hash: version.hash },
    });
    return { ...version, state: 'retired', retiredAt: at };
  });
}
