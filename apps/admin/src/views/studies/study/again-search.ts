import { choiceOf, keyOf } from '../begin/sides.ts';
import type { StudiesSearch } from '../list/list-search.ts';
import type { StudySummary } from '../studies-query.ts';

/** The address that asks the same again, with the forms there are now; null for a matrix, which names many versions. */
export function againSearch({
  base,
  candidates: [candidate],
  population: { years },
}: Pick<StudySummary, 'base' | 'candidates' | 'population'>): StudiesSearch | null {
  if (base === null || candidate === undefined) return null;
  const year = years?.length === 1 ? years[0] : undefined;
  return {
    candidate: keyOf(choiceOf(candidate)),
    base: base.kind === 'version' ? keyOf(choiceOf(base)) : base.kind,
    ...(year === undefined ? {} : { year }),
  };
}
