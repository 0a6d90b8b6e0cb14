import { useQuery } from '@tanstack/react-query';
import { type Organisation, organisationsQuery } from '../api/organisations-query.ts';
import type { Role } from '../api/session.ts';
import { useSession } from '../app/session.tsx';

/** The organisations at which one has a role: those for which it was given, and everything below them. */
export function useOrganisationsWith(role: Role): readonly Organisation[] {
  const { grants } = useSession();
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const held = new Set(grants.flatMap((grant) => (grant.role === role ? [grant.organisationId] : [])));
  return organisations.filter(({ id, parentId }) => {
    // Parents come before their children.
    if (parentId !== null && held.has(parentId)) held.add(id);
    return held.has(id);
  });
}
