import { useQuery } from '@tanstack/react-query';
import { type Organisation, organisationsQuery } from '../../api/organisations-query.ts';
import { useSession } from '../../app/session.tsx';

/** The organisations for which one may file forms: those at which one is an evaluator, and everything below them. */
export function useEvaluatedOrganisations(): readonly Organisation[] {
  const { grants } = useSession();
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const held = new Set(grants.flatMap(({ role, organisationId }) => (role === 'evaluator' ? [organisationId] : [])));
  return organisations.filter(({ id, parentId }) => {
    // Parents come before their children.
    if (parentId !== null && held.has(parentId)) held.add(id);
    return held.has(id);
  });
}
