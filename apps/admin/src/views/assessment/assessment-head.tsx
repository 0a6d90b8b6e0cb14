import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo, useEffect, useMemo, useSyncExternalStore } from 'react';
import { ProblemError } from '../../api/problem-error.ts';
import { sessionQuery } from '../../api/session.ts';
import { useHasRole } from '../../app/session.tsx';
import { type Say, useSay } from '../../language/language.tsx';
import { AssessmentState } from '../../parts/assessment-state.tsx';
import { StepButtons } from '../../parts/document/step-buttons.tsx';
import { Mark } from '../../parts/mark.tsx';
import { isUnderWay, underWayWords } from '../../parts/saving/save-words.ts';
import type { SaveState } from '../../parts/saving/saved-texts.ts';
import { useAssessment } from './assessment-context.tsx';
import { FormConflict } from './conflict/form-conflict.tsx';
import { unsavablePaths } from './document/form-text.ts';
import { PrintButton } from './print/print-button.tsx';
import { WORDS as REVIEW } from './review/words.ts';
import { type AssessmentView, isOpen } from './session/form-session.ts';
import { SubmitButton } from './submit/submit-button.tsx';
import { WORDS } from './words.ts';

/** Drawn again with what it prints, and not at every key. */
const Print = memo(PrintButton);

/** Which form this is, how it stands, and what can be done with it. */
export function AssessmentHead() {
  const say = useSay();
  const { session, view, form } = useAssessment();
  const { save, kept, isRescued } = useSyncExternalStore(session.subscribe, session.snapshot);
  const { isEditable, buffer } = session;
  const mayReview = useHasRole('reviewer', 'auditor');
  useSignInAgain(save);
  const printed = useMemo(
    () => ({ id: kept.id, projectName: kept.projectName, isDraft: isOpen(kept), scorecardId: scorecardIdOf(view) }),
    [kept, view],
  );
  return (
    <div className="assessment-head">
      <h1 title={form.project.name}>{form.project.name}</h1>
      <AssessmentState state={kept.state} />
      {!isEditable && <Mark kind="plain">{say(WORDS.readOnly)}</Mark>}
      {isEditable && <span role="status">{saveWords(save, unsavablePaths(form).length, say)}</span>}
      {save.kind === 'conflict' && <FormConflict key={save.conflict.etag} conflict={save.conflict} />}
      {isRescued && isEditable && <Mark kind="doubtful">{say(WORDS.rescued)}</Mark>}
      <span className="assessment-gap" />
      {mayReview && !isOpen(kept) && (
        <Link to="/assessments/$id/review" params={{ id: kept.id }}>
          {say(REVIEW.review)}
        </Link>
      )}
      <Print of={printed} />
      {isEditable && (
        <>
          <StepButtons buffer={buffer} size="small" />
          <SubmitButton />
        </>
      )}
    </div>
  );
}

/** Whose points are printed: those that count, else the last ones of the form as it stands. */
const scorecardIdOf = ({ official, latest }: AssessmentView) => (official ?? latest)?.record.id ?? null;

function saveWords(save: SaveState<unknown>, unfit: number, say: Say): string {
  if (isUnderWay(save)) return underWayWords(save, say);
  if (save.kind === 'refused')
    return say(WORDS.refused, { reason: save.error instanceof ProblemError ? save.error.title : save.error.message });
  return save.kind === 'saved' && unfit > 0 ? say(WORDS.unfit, { count: unfit }) : say(WORDS[save.kind]);
}

/** Who is signed in no more signs in again, at this address; what they typed waits in this browser. */
function useSignInAgain(save: SaveState<unknown>): void {
  const queries = useQueryClient();
  const isOut = save.kind === 'refused' && save.error instanceof ProblemError && save.error.status === 401;
  useEffect(() => {
    if (isOut) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }, [isOut, queries]);
}
