import type { RuleSetVersionRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { foundVersion, type VersionKey } from './version-access.ts';

/** A version, published or retired. Whoever is signed in may read it. */
export async function getVersion(
  { store }: ServiceContext,
  _actor: Actor,
  key: VersionKey,
): Promise<RuleSetVersionRecord> {
  return foundVersion(store, key);
}
