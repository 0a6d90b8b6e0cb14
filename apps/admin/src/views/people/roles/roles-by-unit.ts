import type { Role } from '../../../api/session.ts';
import { ROLE_NAMES } from '../../../parts/roles.ts';
import type { Grant } from '../people-query.ts';

/** The roles at each organisation, in the order in which roles are offered. */
export function rolesByUnit(grants: readonly Grant[]): ReadonlyMap<string, readonly Role[]> {
  const units = new Map<string, readonly Role[]>();
  for (const role of ROLE_NAMES)
    for (const grant of grants)
      if (grant.role === role) units.set(grant.organisationId, [...(units.get(grant.organisationId) ?? []), role]);
  return units;
}

/** The same as a list of grants. */
export const grantsOf = (units: ReadonlyMap<string, readonly Role[]>): Grant[] =>
  [...units].flatMap(([organisationId, roles]) => roles.map((role) => ({ role, organisationId })));
