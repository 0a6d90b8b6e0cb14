import { useMemo } from 'react';
import type { GradeName } from '../../../parts/impact/grade-name.ts';
import { isObject, textAt, useMember } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';

/** The grades of the draft, best first. */
export function useGrades(): readonly GradeName[] {
  const { session } = useWorkbench();
  const written = useMember(session.text, 'grades');
  return useMemo(() => {
    const grades = Array.isArray(written) ? written.filter(isObject) : [];
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
  }, [written]);
}
