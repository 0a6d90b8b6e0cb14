import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { answer, api } from '../../api/api.ts';
import { useHasRole, useSession } from '../../app/session.tsx';
import { Loading } from '../../parts/loading.tsx';
import { isNotThere } from '../../parts/not-there.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { AssessmentFrame } from './assessment-frame.tsx';
import { NoAssessment } from './no-assessment.tsx';
import { type FormSession, openForm } from './session/form-session.ts';

/** One form, opened for filling in or for reading. */
export function AssessmentPage() {
  const { id } = useParams({ from: '/assessments/$id' });
  const { userId } = useSession();
  const mayEdit = useHasRole('evaluator');
  const [session, setSession] = useState<FormSession | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const open = useCallback(() => {
    let isGone = false;
    let opened: FormSession | null = null;
    setFailure(null);
    openForm(id, userId, mayEdit).then(
      (found) => {
        opened = found;
        if (isGone) opened.dispose();
        else setSession(opened);
      },
      (error: Error) => setFailure(error),
    );
    return () => {
      isGone = true;
      // What is not saved yet is, and this browser has it until then.
      void opened?.save();
      opened?.dispose();
      setSession(null);
    };
  }, [id, userId, mayEdit]);
  const [times, setTimes] = useState(0);
  useEffect(open, [open, times]);
  const reopen = useCallback(() => setTimes((before) => before + 1), []);
  const {
    data: view,
    error,
    refetch,
  } = useQuery({
    queryKey: ['assessment', id],
    queryFn: () => answer(api.assessments[':id'].$get({ param: { id } })),
  });
  const refresh = useCallback(async () => void (await refetch()), [refetch]);
  const broken = failure ?? error;
  if (isNotThere(broken)) return <NoAssessment />;
  if (broken) return <ProblemAlert error={broken} onRetry={failure ? reopen : () => void refetch()} />;
  if (session === null || !view) return <Loading />;
  return <AssessmentFrame key={`${id} ${times}`} {...{ session, view, refresh, reopen }} />;
}
