import type { LocalizedText } from '@plumbline/core';
import { useMemo } from 'react';
import { isObject, listAt, textAt, useParsed } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';

/** `from` is the least total of the grade; for drawing, never for deciding. */
export type GradeName = { readonly id: string; readonly label: LocalizedText; readonly from: number };

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
