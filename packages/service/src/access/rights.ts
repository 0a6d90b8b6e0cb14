import type { OrganisationRecord, StoreSession } from '@plumbline/storage';
import type { Actor, Role } from '../actor.ts';

/** What an actor may do, organisation by organisation; one without an entry is foreign to them. */
export type Rights = {
  readonly userId: string;
  readonly rolesAt: ReadonlyMap<string, ReadonlySet<Role>>;
};

/**
 * Spreads an actor's grants over the tree: a role held at an organisation is held at everything below it. `organisations` stand parents before
 * children, as the store lists them. A grant at an organisation that does not exist gives nothing.
 */
export function rightsOf({ userId, grants }: Actor, organisations: readonly OrganisationRecord[]): Rights {
  const granted = new Map<string, Set<Role>>();
  for (const { role, organisationId } of grants)
    granted.set(organisationId, (granted.get(organisationId) ?? new Set<Role>()).add(role));
  const rolesAt = new Map<string, ReadonlySet<Role>>();
  for (const { id, parentId } of organisations) {
    const above = parentId === null ? undefined : rolesAt.get(parentId);
    const here = granted.get(id);
    const roles = above && here ? new Set([...above, ...here]) : (here ?? above);
    if (roles) rolesAt.set(id, roles);
  }
  return { userId, rolesAt };
}

/** {@link rightsOf} with the tree as it is in the store now, so that rights read in a transaction hold for it. */
export async function rightsIn(store: Pick<StoreSession, 'organisations'>, actor: Actor): Promise<Rights> {
  return rightsOf(actor, await store.organisations.all());
}

/** Whether any of these roles is held at the organisation. */
export function hasRole({ rolesAt }: Rights, organisationId: string, roles: readonly Role[]): boolean {
  const held = rolesAt.get(organisationId);
  return held !== undefined && roles.some((role) => held.has(role));
}

/** The organisations at which any of these roles is held: the scope of a list. */
export function scopeOf(rights: Rights, roles: readonly Role[]): string[] {
  return [...rights.rolesAt.keys()].filter((organisationId) => hasRole(rights, organisationId, roles));
}
