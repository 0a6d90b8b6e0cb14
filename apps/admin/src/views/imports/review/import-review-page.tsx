import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useHasRole, useSession } from '../../../app/session.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { ImportFrame } from './import-frame.tsx';
import { type OpenedImport, openImport } from './import-session.ts';
import './review.css';
import { Unreadable } from './unreadable.tsx';

/** One form that was read from a file, beside its file. */
export function ImportReviewPage() {
  const { id, number } = useParams({ from: '/imports/$id/$number' });
  const { userId } = useSession();
  const mayEdit = useHasRole('evaluator');
  const [opened, setOpened] = useState<OpenedImport | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const open = useCallback(() => {
    let isGone = false;
    let found: OpenedImport | null = null;
    setFailure(null);
    openImport({ id, number }, userId, mayEdit).then(
      (one) => {
        found = one;
        if (isGone) one.session?.dispose();
        else setOpened(one);
      },
      (error: Error) => setFailure(error),
    );
    return () => {
      isGone = true;
      // What is not saved yet is, and this browser has it until then.
      void found?.session?.save();
      found?.session?.dispose();
      setOpened(null);
    };
  }, [id, number, userId, mayEdit]);
  useEffect(open, [open]);
  if (failure) return <ProblemAlert error={failure} onRetry={open} />;
  // Between two forms the one before is still open for a moment.
  if (opened === null || opened.details.importId !== id || String(opened.details.number) !== number) return <Loading />;
  const place = { id, number };
  if (opened.session === null) return <Unreadable place={place} details={opened.details} />;
  return <ImportFrame key={`${id} ${number}`} place={place} session={opened.session} />;
}
