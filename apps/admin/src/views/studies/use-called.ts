import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ruleSetsQuery } from '../../api/rule-sets-query.ts';
import { useLanguage } from '../../language/language.tsx';
import { useUnits } from '../assessments/use-units.ts';
import type { Called } from './question-words.ts';

/** What rule sets and units are called, as far as one knows them. */
export function useCalled(): Called {
  const { language } = useLanguage();
  const { data } = useQuery(ruleSetsQuery);
  const { tree, names } = useUnits();
  return useMemo(
    () => ({
      ruleSets: new Map(data?.items.map(({ id, title }) => [id, title[language]])),
      units: names,
      tops: tree.map(({ value }) => value),
    }),
    [data, language, names, tree],
  );
}
