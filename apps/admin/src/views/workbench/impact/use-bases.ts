import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../../../api/api.ts';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

export type BaseOption = { readonly value: string; readonly label: string; readonly text: string | null };

const DECLARED = 'declared';

/** What a draft can be compared with: the version it began with, the newest of its rule set, what was declared. */
export function useBases(): {
  readonly options: readonly BaseOption[];
  readonly usual: string;
  /** False while only some of what there is to compare with is known. */
  readonly isReady: boolean;
} {
  const say = useSay();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const { draft } = useSnapshot(session);
  const { data, error } = useQuery({
    queryKey: ['bases', draft.ruleSetId],
    queryFn: async () => {
      const { items } = await answer(api['rule-sets'].$get());
      const versions = items.find(({ id }) => id === draft.ruleSetId)?.versions ?? [];
      return Promise.all(
        versions.map(({ id, version }) =>
          answer(api['rule-sets'][':id'].versions[':version'].$get({ param: { id, version } })),
        ),
      );
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const versions = useMemo(
    () =>
      (data ?? []).map(({ version, document }) => ({
        value: version,
        label: say(WORDS.version, { name: document.title[language], version }),
        text: JSON.stringify(document),
      })),
    [data, say, language],
  );
  const options = [...versions.toReversed(), { value: DECLARED, label: say(WORDS.declared), text: null }];
  const usual =
    versions.find(({ value }) => value === draft.baseVersion?.split('@').at(-1))?.value ??
    options[0]?.value ??
    DECLARED;
  return { options, usual, isReady: data !== undefined || error !== null };
}
