import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { answer, api } from '../../../api/api.ts';
import { Loading } from '../../../parts/loading.tsx';
import { isNotThere } from '../../../parts/not-there.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { NoAssessment } from '../no-assessment.tsx';
import { ReviewFrame } from './review-frame.tsx';

/** One form, opened for review. */
export function ReviewPage() {
  const { id } = useParams({ from: '/assessments/$id/review' });
  const queries = useQueryClient();
  const {
    data: view,
    error,
    refetch,
  } = useQuery({
    queryKey: ['assessment', id],
    queryFn: () => answer(api.assessments[':id'].$get({ param: { id } })),
  });
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: ['assessment', id] }), [queries, id]);
  if (isNotThere(error)) return <NoAssessment />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!view) return <Loading />;
  return <ReviewFrame key={`${id} ${view.assessment.revision}`} view={view} refresh={refresh} />;
}
