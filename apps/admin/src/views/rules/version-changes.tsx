import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../language/language.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ChangeList } from '../workbench/changes/change-list.tsx';
import { useComparison } from '../workbench/changes/use-comparison.ts';
import { documentText, versionQuery } from './version-texts.ts';
import { WORDS } from './words.ts';

type Key = { readonly id: string; readonly version: string };

/** What is another in one version than in the other, in words, with how much it does to points. */
export function VersionChanges({ before, after }: { readonly before: Key; readonly after: Key }) {
  const say = useSay();
  const was = useQuery(versionQuery(before.id, before.version));
  const is = useQuery(versionQuery(after.id, after.version));
  const wasTexts = useTexts(was.data);
  const isTexts = useTexts(is.data);
  const comparison = useComparison(wasTexts && isTexts ? wasTexts : null, isTexts ?? NOTHING);
  const error = was.error ?? is.error;
  if (error) return <ProblemAlert error={error} />;
  const isCurrent = comparison?.before.text === wasTexts?.text && comparison?.after.text === isTexts?.text;
  if (!comparison || !isCurrent) return <Spin description={say(WORDS.comparing)} />;
  return <ChangeList comparison={comparison} onReveal={null} />;
}

const NOTHING = { text: '', tests: '' };

function useTexts(version: { readonly document: unknown; readonly tests: string } | undefined) {
  return useMemo(() => version && { text: documentText(version.document), tests: version.tests }, [version]);
}
