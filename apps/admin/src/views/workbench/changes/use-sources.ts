import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/api.ts';
import { openDraftsQuery, ruleSetsQuery } from '../../../api/rule-sets-query.ts';
import type { Draft } from '../session/draft-session.ts';
import type { Texts } from './compare-messages.ts';

/** What a draft can be compared with. */
export type Source =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'revision'; readonly revision: number }
  | { readonly kind: 'draft'; readonly id: string };

export const sourceKey = (source: Source): string => {
  if (source.kind === 'version') return `version ${source.version}`;
  return source.kind === 'revision' ? `revision ${source.revision}` : `draft ${source.id}`;
};

/** Every save of a draft, oldest first; read again after each. */
export function useRevisions({ id, revision }: Pick<Draft, 'id' | 'revision'>) {
  return useQuery({
    queryKey: ['revisions', id, revision],
    queryFn: async () => (await answer(api.drafts[':id'].revisions.$get({ param: { id } }))).items,
    placeholderData: (kept) => kept,
  });
}

/** The published versions of its rule set, newest first, and the other drafts of it that are still open. */
export function useRelatives({ id, ruleSetId }: Pick<Draft, 'id' | 'ruleSetId'>) {
  const { data: ruleSets } = useQuery(ruleSetsQuery);
  const { data: drafts = [] } = useQuery(openDraftsQuery);
  const ruleSet = ruleSets?.items.find((one) => one.id === ruleSetId);
  return {
    versions: ruleSet?.versions.toReversed() ?? [],
    drafts: drafts.filter((one) => one.ruleSetId === ruleSetId && one.id !== id),
  };
}

/** The texts of what is compared with; null while they are read. */
export function useSourceTexts(draft: Pick<Draft, 'id' | 'ruleSetId' | 'revision'>, source: Source | null) {
  return useQuery({
    queryKey: ['texts', draft.id, source === null ? '' : sourceKey(source)],
    queryFn: () => (source === null ? null : textsOf(draft, source)),
    enabled: source !== null,
    // A version and a revision never change.
    staleTime: source?.kind === 'draft' ? 10_000 : Number.POSITIVE_INFINITY,
  });
}

async function textsOf({ id, ruleSetId }: Pick<Draft, 'id' | 'ruleSetId'>, source: Source): Promise<Texts | null> {
  if (source.kind === 'version') {
    const param = { id: ruleSetId, version: source.version };
    const { document, tests } = await answer(api['rule-sets'][':id'].versions[':version'].$get({ param }));
    return { text: `${JSON.stringify(document, null, 2)}\n`, tests };
  }
  if (source.kind === 'draft') {
    const { draft } = await answer(api.drafts[':id'].$get({ param: { id: source.id } }));
    return { text: draft.text, tests: draft.tests };
  }
  const { items } = await answer(api.drafts[':id'].revisions.$get({ param: { id } }));
  return items.find(({ revision }) => revision === source.revision) ?? null;
}
