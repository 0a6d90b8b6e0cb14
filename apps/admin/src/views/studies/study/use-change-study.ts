import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/api.ts';
import type { StudySummary } from '../studies-query.ts';

export type Labels = Pick<StudySummary, 'name' | 'note' | 'shared'>;

/** Changes what is said of a study, based on what one saw. */
export function useChangeStudy({ id, name, note, shared, revision }: StudySummary) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changed: Partial<Labels>) =>
      answer(
        api.studies[':id'].$patch(
          { param: { id }, json: { name, note, shared, ...changed } },
          ifMatch(`"${revision}"`),
        ),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['studies'] }),
  });
}
