import { useMemo } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import { isObject, listAt, objectAt, textAt, useParsed } from '../../document/parsed-document.ts';
import { useWorkbench } from '../../workbench-context.tsx';

/** The rules of the draft as it is in the editor, by what they are called, in their order. */
export function useRuleTitles(): ReadonlyMap<string, string> {
  const { session } = useWorkbench();
  const { language } = useLanguage();
  const { value } = useParsed(session.text);
  const rules = value && listAt(value, 'rules');
  return useMemo(
    () =>
      new Map(
        (rules ?? []).filter(isObject).map((rule) => {
          const id = textAt(rule, 'id');
          return [id, textAt(objectAt(rule, 'title'), language) || id] as const;
        }),
      ),
    [rules, language],
  );
}
