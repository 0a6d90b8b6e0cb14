import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/api.ts';
import { useSession } from '../../app/session.tsx';

type Organisation = { readonly id: string; readonly name: string; readonly parentId: string | null };

/** The organisations for which one may file forms: those at which one is an evaluator, and everything below them. */
export function useEvaluatedOrganisations(): readonly Organisation[] {
  const { grants } = useSession();
  const { data } = useQuery({ queryKey: ['organisations'], queryFn: () => answer(api.organisations.$get()) });
  const held = new Set(grants.flatMap(({ role, organisationId }) => (role === 'evaluator' ? [organisationId] : [])));
  return (data?.items ?? []).filter(({ id, parentId }) => {
    // Parents come before their children.
    if (parentId !== null && held.has(parentId)) held.add(id);
    return held.has(id);
  });
}
