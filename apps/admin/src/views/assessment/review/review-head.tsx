import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSay } from '../../../language/language.tsx';
import { AssessmentState } from '../../../parts/assessment-state.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { DecisionBar } from './decide/decision-bar.tsx';
import { useReview } from './review-context.tsx';
import { ScoreWith } from './score-with.tsx';
import { WORDS } from './words.ts';

/** Which form is reviewed, how it stands, by which rules, and what can be decided. */
export function ReviewHead() {
  const say = useSay();
  const { view, judged, form } = useReview();
  const { id, projectName, state, fiscalYear } = view.assessment;
  const title = say(WORDS.title, { project: projectName });
  useEffect(() => {
    document.title = `${title} · 准绳`;
  }, [title]);
  const unit = form.implementingUnit ?? form.supervisingDepartment ?? '';
  return (
    <>
      <div className="assessment-head">
        <h1 title={title}>{title}</h1>
        <AssessmentState state={state} />
        <span>
          {fiscalYear} · {unit}
        </span>
        <span className="assessment-gap" />
        <Link to="/assessments/$id" params={{ id }}>
          {say(WORDS.openForm)}
        </Link>
        <PrintButton
          of={{
            id,
            projectName,
            isDraft: state === 'draft' || state === 'returned',
            scorecardId: judged?.record.id ?? null,
          }}
        />
      </div>
      {judged === null ? <ScoreWith /> : <DecisionBar judged={judged} />}
    </>
  );
}
