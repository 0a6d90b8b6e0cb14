import { useMemo, useRef, useSyncExternalStore } from 'react';
import { useLanguage } from '../../../../language/language.tsx';
import { isObject, listAt, objectAt, parseDocument, textAt } from '../../document/parsed-document.ts';
import { useWorkbench } from '../../workbench-context.tsx';

/** The rules of the draft as it is in the editor, by what they are called, in their order; the same map while they are what they were. */
export function useRuleTitles(): ReadonlyMap<string, string> {
  const { session } = useWorkbench();
  const { language } = useLanguage();
  const last = useRef<readonly unknown[]>(NONE);
  const rules = useSyncExternalStore(session.text.subscribe, () => {
    const value = parseDocument(session.text.text);
    if (value !== null) last.current = listAt(value, 'rules');
    return last.current;
  });
  return useMemo(
    () =>
      new Map(
        rules.filter(isObject).map((rule) => {
          const id = textAt(rule, 'id');
          return [id, textAt(objectAt(rule, 'title'), language) || id] as const;
        }),
      ),
    [rules, language],
  );
}

const NONE: readonly unknown[] = [];
