import { useMemo } from 'react';
import type { GradeName } from '../../../parts/impact/grade-name.ts';
import { isObject, listAt, textAt, useParsed } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';

/** The grades of the draft, best first. */
export function useGrades(): readonly GradeName[] {
  const { session } = useWorkbench();
  const { value } = useParsed(session.text);
  return useMemo(() => {
    const grades = value === null ? [] : listAt(value, 'grades').filter(isObject);
    return grades
      .map((grade) => {
        const label = isObject(grade['label']) ? grade['label'] : {};
        const id = textAt(grade, 'id');
        return {
          id,
          from: Number(grade['from']),
          label: { zh: textAt(label, 'zh') || id, en: textAt(label, 'en') || id },
        };
      })
      .sort((a, b) => b.from - a.from);
  }, [value]);
}
