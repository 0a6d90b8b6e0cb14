import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api, once } from '../api/api.ts';
import { useSession } from '../app/session.tsx';

/** Begins a draft of a version at the first organisation at which one may, and opens it. */
export function useNewDraft() {
  const navigate = useNavigate();
  const { grants } = useSession();
  const organisationId = grants.find(({ role }) => role === 'policyEditor')?.organisationId ?? '';
  return useMutation({
    mutationFn: ({ id, version }: { readonly id: string; readonly version: string }) =>
      answer(
        api.drafts.$post(
          { json: { organisationId, ruleSetId: id, begin: { kind: 'version', ruleSetId: id, version } } },
          once(),
        ),
      ),
    onSuccess: ({ id }) => navigate({ to: '/drafts/$id', params: { id } }),
  });
}
