import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { useHasRole } from '../../app/session.tsx';
import type { Path } from '../../parts/document/json-edit.ts';
import { Loading } from '../../parts/loading.tsx';
import { isNotThere } from '../../parts/not-there.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { AnalysisProvider } from './analysis/analysis-context.tsx';
import { useAnalysis } from './analysis/use-analysis.ts';
import { NoDraft } from './no-draft.tsx';
import { useFollowDecisions } from './review/use-follow-decisions.ts';
import { type DraftSession, type OpenedDraft, openDraftSession, readDraft } from './session/draft-session.ts';
import { createRightOfWay } from './session/right-of-way.ts';
import { type Lit, type ViewName, type Workbench, WorkbenchProvider } from './workbench-context.tsx';
import { panelNamed, WorkbenchFrame } from './workbench-frame.tsx';

/** One draft, opened for editing or for reading. */
export function WorkbenchPage() {
  const { id } = useParams({ from: '/drafts/$id' });
  const mayEdit = useHasRole('policyEditor');
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const open = useCallback(() => {
    let isGone = false;
    let session: DraftSession | null = null;
    setError(null);
    openDraftSession(id, mayEdit).then(
      (found) => {
        session = found.session;
        if (isGone) session.dispose();
        else setOpened(found);
      },
      (failure: Error) => setError(failure),
    );
    return () => {
      isGone = true;
      // What is not saved yet is, and this browser has it until then.
      void session?.save();
      session?.dispose();
      setOpened(null);
    };
  }, [id, mayEdit]);
  useEffect(open, [open]);
  if (isNotThere(error)) return <NoDraft />;
  if (error) return <ProblemAlert error={error} onRetry={open} />;
  if (opened === null) return <Loading />;
  return <OpenWorkbench key={id} id={id} opened={opened} />;
}

/** Not drawn again with every analysis. */
const Frame = memo(WorkbenchFrame);

function OpenWorkbench({
  id,
  opened: { session, view: first },
}: {
  readonly id: string;
  readonly opened: OpenedDraft;
}) {
  const [rightOfWay] = useState(createRightOfWay);
  const { analysis, analyseNow } = useAnalysis(session, rightOfWay);
  const { data: view, refetch } = useQuery({
    queryKey: ['draft', id],
    queryFn: () => readDraft(id),
    // It came with the texts: on a slow line nobody waits for it once more.
    initialData: first,
  });
  const [selectedRule, selectRule] = useState<string | null>(null);
  const [shownView, showView] = useState<ViewName>('form');
  const { panel } = useSearch({ from: '/drafts/$id' });
  const [shownPanel, showPanel] = useState(() => panelNamed(panel));
  const [revealed, setRevealed] = useState<Workbench['revealed']>(null);
  const reveal = useCallback((path: Path) => setRevealed({ path, at: performance.now() }), []);
  const [revealedTest, setRevealedTest] = useState<Workbench['revealedTest']>(null);
  const revealTest = useCallback((offset: number) => {
    setRevealedTest({ offset, at: performance.now() });
    showView('json');
  }, []);
  const [lit, light] = useState<Lit | null>(null);
  const refresh = useCallback(() => void refetch(), [refetch]);
  useLeaveWarning(session);
  useFollowDecisions(session, view, refresh);
  const shown = useMemo(
    () => ({ shownView, showView, shownPanel, showPanel, reveal, revealed, revealTest, revealedTest }),
    [shownView, shownPanel, reveal, revealed, revealTest, revealedTest],
  );
  const value = useMemo(
    () => ({ session, rightOfWay, view, refresh, analyseNow, selectedRule, selectRule, ...shown, lit, light }),
    [session, rightOfWay, view, refresh, analyseNow, selectedRule, shown, lit],
  );
  return (
    <WorkbenchProvider value={value}>
      <AnalysisProvider value={analysis}>
        <Frame />
      </AnalysisProvider>
    </WorkbenchProvider>
  );
}

/** A page that is closed with something unsaved is asked about first. */
function useLeaveWarning(session: DraftSession): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.isUnsaved && session.isEditable) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [session]);
}
