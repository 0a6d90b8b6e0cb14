import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ruleSetsQuery } from '../api/rule-sets-query.ts';
import { useLanguage } from '../language/language.tsx';

/** What people call a version that is named `id@version`: the title of its rule set, and the version. */
export function useRuleSetTitle(): (name: string) => string {
  const { language } = useLanguage();
  const { data } = useQuery(ruleSetsQuery);
  return useCallback(
    (name) => {
      const [id = '', version = ''] = name.split('@');
      const title = data?.items.find((one) => one.id === id)?.title[language];
      return `${title ?? id} ${version}`;
    },
    [data, language],
  );
}
