import type { Scorecard, SelfEvaluation } from '@plumbline/core';
import { allFindings, explainDifference, reviewForm } from '@plumbline/review';
import { useMemo } from 'react';
import { useHasRole, useSession } from '../../../app/session.tsx';
import { useSay } from '../../../language/language.tsx';
import type { AssessmentView } from '../session/form-session.ts';
import { CommentList } from './comments/comment-list.tsx';
import { DifferenceSummary } from './difference-summary.tsx';
import { FindingJumps } from './finding-jumps.tsx';
import '../assessment.css';
import './review.css';
import { type OpenReview, ReviewProvider } from './review-context.tsx';
import { ReviewHead } from './review-head.tsx';
import { reviewRows, rowOfPath } from './review-rows.ts';
import { ReviewTable } from './review-table.tsx';
import { useReviewDraft } from './use-review-draft.ts';
import { WORDS } from './words.ts';

type Props = { readonly view: AssessmentView; readonly refresh: () => Promise<void> };

/** What was declared beside what the rules give, why they differ, and what is decided about it. */
export function ReviewFrame({ view, refresh }: Props) {
  const value = useOpenReview(view, refresh);
  return (
    <ReviewProvider value={value}>
      <div className="review">
        <ReviewHead />
        <div className="review-panes">
          <ReviewTable />
          <aside className="review-side">
            <DifferenceSummary />
            <CommentList />
            <FindingJumps />
          </aside>
        </div>
      </div>
    </ReviewProvider>
  );
}

function useOpenReview(view: AssessmentView, refresh: Props['refresh']): OpenReview {
  const say = useSay();
  const { userId } = useSession();
  const mayReview = useHasRole('reviewer');
  const { assessment, official, latest } = view;
  const handle = useReviewDraft(`plumbline.review.${assessment.id}.${assessment.revision}.${userId}`);
  const judged = official ?? latest;
  const found = useMemo(() => {
    // Checked before it was kept; the client's types only write what is optional another way.
    const form = (judged?.form ?? view.form) as SelfEvaluation;
    const scorecard = (judged?.scorecard ?? null) as Scorecard | null;
    const explanation = scorecard && explainDifference(form, scorecard);
    const overrides = judged?.effective?.overrides ?? [];
    const rows = reviewRows(form, scorecard, overrides, explanation);
    const findings = scorecard ? allFindings(scorecard.findings, reviewForm(form, scorecard)) : reviewForm(form, null);
    return { form, explanation, rows, findings };
  }, [judged, view.form]);
  const nameOf = (path: string) => {
    const row = found.rows.find((one) => one.path === rowOfPath(path));
    return row ? (row.name ?? say(WORDS.execution)) : say(WORDS.wholeForm);
  };
  return { ...found, view, judged, handle, mayReview, nameOf, goTo: goToRow, refresh };
}

/** Where a row stands in the page, by its path. */
function goToRow(path: string): void {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowOfPath(path))}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}
