import type { StudyMatrixResult, StudyResult } from '@plumbline/core';
import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { MatrixView } from '../matrix/matrix-view.tsx';
import { ResultView } from '../result/result-view.tsx';
import { resultQuery, type StudySummary } from '../studies-query.ts';
import { WORDS as STUDY } from '../words.ts';

/** What a study found, each kind in its own way. */
export function StudyResultView({ study }: { readonly study: StudySummary }) {
  const say = useSay();
  const { data, error, isPending, refetch } = useQuery(resultQuery(study.id));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Spin description={say(STUDY.loading)} />;
  return isMatrix(data) ? <MatrixView result={data} study={study} /> : <ResultView result={data} study={study} />;
}

const isMatrix = (result: StudyResult | StudyMatrixResult): result is StudyMatrixResult =>
  result.question.kind === 'matrix';
