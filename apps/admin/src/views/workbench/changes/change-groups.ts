import type { LocalizedText } from '@plumbline/core';
import type { ChangeSeverity, WordedChange } from '@plumbline/engine';
import { WORDS } from './words.ts';

type Subject = WordedChange['subject'];

/** Under which heading changes stand: what people look for first comes first. */
const GROUPS: readonly { readonly title: LocalizedText; readonly subjects: readonly Subject[] }[] = [
  { title: WORDS.groupIndicators, subjects: ['indicator', 'category', 'framework'] },
  { title: WORDS.groupRules, subjects: ['rule'] },
  { title: WORDS.groupParameters, subjects: ['parameter'] },
  { title: WORDS.groupGrades, subjects: ['grade'] },
  { title: WORDS.groupRounding, subjects: ['rounding', 'readings'] },
  { title: WORDS.groupConditions, subjects: ['condition'] },
  { title: WORDS.groupInputs, subjects: ['input'] },
  { title: WORDS.groupDescription, subjects: ['description'] },
];

export type ChangeGroup = { readonly title: LocalizedText; readonly changes: readonly WordedChange[] };

/** Changes under their headings, in each of them first what affects points; headings without any are left out. */
export function groupChanges(changes: readonly WordedChange[]): readonly ChangeGroup[] {
  return GROUPS.map(({ title, subjects }) => ({
    title,
    changes: changes
      .filter(({ subject }) => subjects.includes(subject))
      .toSorted((a, b) => Number(b.scoring) - Number(a.scoring)),
  })).filter((group) => group.changes.length > 0);
}

export const SEVERITY_WORDS: Readonly<Record<ChangeSeverity, LocalizedText>> = {
  major: WORDS.severityMajor,
  minor: WORDS.severityMinor,
  patch: WORDS.severityPatch,
};
