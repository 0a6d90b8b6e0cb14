import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, created } from '../api/api.ts';
import { useSession } from '../app/session.tsx';

export type DraftBase = { readonly id: string; readonly version: string };

export type NewDraft = {
  readonly base: DraftBase;
  readonly organisationId: string;
  /** Another than that of the base where it is to be a rule set of its own. */
  readonly ruleSetId: string;
};

/** The organisations at which one was given the right to write rule sets. */
export function useEditorOrganisations(): readonly string[] {
  const { grants } = useSession();
  return [...new Set(grants.flatMap(({ role, organisationId }) => (role === 'policyEditor' ? [organisationId] : [])))];
}

/** Begins a draft of a version, and opens it. */
export function useNewDraft() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ base: { id, version }, organisationId, ruleSetId }: NewDraft) => {
      const json = { organisationId, ruleSetId, begin: { kind: 'version' as const, ruleSetId: id, version } };
      return created(['drafts', json], (once) => api.drafts.$post({ json }, once));
    },
    onSuccess: ({ id }) => navigate({ to: '/drafts/$id', params: { id } }),
  });
}
