import type { RuleSetVersionRecord, StoreSession } from '@plumbline/storage';
import { hasRole, rightsIn } from '../access/rights.ts';
import type { Actor, Role } from '../actor.ts';
import { NotAllowedError, NotFoundError } from '../errors.ts';
import { ownerOf } from './rule-set-owner.ts';
import { versionName } from './version-name.ts';

export type VersionKey = { readonly ruleSetId: string; readonly version: string };

/** A version, published or retired; everybody who is signed in sees all of them. */
export async function foundVersion(store: StoreSession, key: VersionKey): Promise<RuleSetVersionRecord> {
  const version = await store.versions.find(key.ruleSetId, key.version);
  if (!version) throw new NotFoundError('version', versionName(key));
  return version;
}

/** The organisation of a version's rule set, where the actor holds one of `roles`; `NotAllowedError` elsewhere, for a version is no secret. */
export async function ownedBy(
  store: StoreSession,
  actor: Actor,
  ruleSetId: string,
  roles: readonly Role[],
  action: string,
): Promise<string> {
  const owner = await ownerOf(store, await store.versions.list(ruleSetId));
  if (owner === null || !hasRole(await rightsIn(store, actor), owner, roles)) throw new NotAllowedError(action, 'role');
  return owner;
}
