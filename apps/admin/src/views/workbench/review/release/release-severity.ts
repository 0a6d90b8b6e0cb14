import type { ChangeSeverity } from '@plumbline/engine';
import type { Comparison } from '../../changes/compare-messages.ts';
import type { StudyFigures } from './study-figures.ts';

/** How much a version changes, and what that is said for. */
export type ReleaseSeverity = {
  readonly level: ChangeSeverity;
  readonly because: /** No rule that gives points is another. */
    | { readonly kind: 'words' }
    /** Past forms come out otherwise, or golden tests do. */
    | { readonly kind: 'cases'; readonly forms: number; readonly tests: number }
    /** Points can change, and no past form's do. */
    | { readonly kind: 'no-past' }
    /** Points can change, and nobody has looked at past forms yet. */
    | { readonly kind: 'unstudied' };
};

/**
 * How much a version changes: `major` where points or grades of past forms, or what golden tests expect, are others; `minor` where only something is that no past
 * form has; `patch` for words alone. Null where there is nothing to compare with.
 */
export function releaseSeverity(
  { rules, goldenTests }: Pick<Comparison, 'rules' | 'goldenTests'>,
  study: StudyFigures | null,
): ReleaseSeverity | null {
  if (rules === null) return null;
  if (rules.severity === 'patch') return { level: 'patch', because: { kind: 'words' } };
  const forms = study === null ? 0 : Math.max(study.raised + study.lowered, study.gradesUp + study.gradesDown);
  const tests = (goldenTests ?? []).filter(({ kind }) => kind !== 'added').length;
  if (forms + tests > 0) return { level: 'major', because: { kind: 'cases', forms, tests } };
  if (study === null) return { level: rules.severity, because: { kind: 'unstudied' } };
  return { level: 'minor', because: { kind: 'no-past' } };
}
