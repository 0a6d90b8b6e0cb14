import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../../../api/api.ts';
import type { Merge } from '../../../parts/merge/merge.ts';
import { mergeTexts } from '../../../parts/merge/merge-texts.ts';
import type { Conflict } from '../../../parts/saving/saved-texts.ts';
import { formText } from '../document/form-text.ts';
import type { Assessment, FormSession } from '../session/form-session.ts';

/** What both made of the form since they parted; null until it is known from what they parted. */
export function useFormMerge(
  session: FormSession,
  mine: string,
  { theirs }: Conflict<Assessment>,
): { readonly merge: Merge | null; readonly error: Error | null } {
  const { id } = theirs;
  // biome-ignore lint/plugin: the number of a revision
  const began = Number(/\d+/.exec(session.etag)?.[0]);
  const { data, error } = useQuery({
    queryKey: ['assessment', id, 'revision', began],
    // After a crash this may be older than what the page began with.
    queryFn: async () => {
      const { items } = await answer(api.assessments[':id'].revisions.$get({ param: { id } }));
      return items.find(({ revision }) => revision === began)?.form ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const merge = useMemo(
    () => (data === undefined ? null : mergeTexts(formText(data ?? theirs.form), mine, formText(theirs.form))),
    [data, mine, theirs],
  );
  return { merge, error };
}
