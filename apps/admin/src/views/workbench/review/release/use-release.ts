import { useMemo } from 'react';
import type { Comparison } from '../../changes/compare-messages.ts';
import { useComparison } from '../../changes/use-comparison.ts';
import { useSettledTexts } from '../../changes/use-settled-texts.ts';
import { type Source, useRelatives, useSourceTexts } from '../../changes/use-sources.ts';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { type ReleaseSeverity, releaseSeverity } from './release-severity.ts';
import { currentStudy, readStudy, type StudyFigures } from './study-figures.ts';

export type Release = {
  /** With the version it began with; null while it is compared, and where it began with none. */
  readonly comparison: Comparison | null;
  readonly isFirst: boolean;
  readonly severity: ReleaseSeverity | null;
  /** What the study of exactly this document found; null where there is none, or one that was not made here. */
  readonly study: StudyFigures | null;
  readonly isStudied: boolean;
  /** The newest version, where it came after the one the draft began with. */
  readonly newer: string | null;
  readonly error: Error | null;
};

/** What publishing the draft would change. */
export function useRelease(): Release {
  const { session, view } = useWorkbench();
  const draft = useDraft(session);
  const { baseVersion, hash } = draft;
  const source = useMemo<Source | null>(
    () => (baseVersion === null ? null : { kind: 'version', version: baseVersion }),
    [baseVersion],
  );
  const { data: before = null, error } = useSourceTexts(draft, source);
  const after = useSettledTexts(session);
  const found = useComparison(before, after);
  const comparison = found?.after.text === after.text && found.after.tests === after.tests ? found : null;
  const kept = useMemo(() => currentStudy({ hash }, view.impactStudies), [hash, view.impactStudies]);
  const study = useMemo(() => kept && readStudy(kept.result), [kept]);
  const [newest] = useRelatives(draft).versions;
  return {
    comparison,
    isFirst: baseVersion === null,
    severity: comparison && releaseSeverity(comparison, study),
    study,
    isStudied: kept !== null,
    newer: baseVersion !== null && newest && newest.version !== baseVersion ? newest.version : null,
    error,
  };
}
