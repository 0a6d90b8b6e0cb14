import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { ProblemError } from '../../api/problem-error.ts';
import { useHasRole } from '../../app/session.tsx';
import { type Say, useSay } from '../../language/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { SaveState } from '../../parts/saving/saved-texts.ts';
import { useAssessment } from './assessment-context.tsx';
import { unsavablePaths } from './document/form-text.ts';
import { PrintButton } from './print/print-button.tsx';
import { WORDS as REVIEW } from './review/words.ts';
import type { AssessmentView } from './session/form-session.ts';
import { SubmitButton } from './submit/submit-button.tsx';
import { STATES, WORDS } from './words.ts';

/** Which form this is, how it stands, and what can be done with it. */
export function AssessmentHead() {
  const say = useSay();
  const { session, view, form } = useAssessment();
  const { save, kept, isRescued } = useSyncExternalStore(session.subscribe, session.snapshot);
  const { isEditable, buffer } = session;
  const isReviewer = useHasRole('reviewer');
  return (
    <div className="assessment-head">
      <h1>{form.project.name}</h1>
      <Mark kind={kept.state === 'returned' ? 'doubtful' : 'plain'}>{say(STATES[kept.state])}</Mark>
      {!isEditable && <Mark kind="plain">{say(WORDS.readOnly)}</Mark>}
      {isEditable && <span role="status">{saveWords(save, unsavablePaths(form).length, say)}</span>}
      {isRescued && <Mark kind="doubtful">{say(WORDS.rescued)}</Mark>}
      <span className="assessment-gap" />
      {isReviewer && !isOpen(kept.state) && (
        <Link to="/assessments/$id/review" params={{ id: kept.id }}>
          {say(REVIEW.review)}
        </Link>
      )}
      <PrintButton
        of={{
          id: kept.id,
          projectName: kept.projectName,
          isDraft: isOpen(kept.state),
          scorecardId: scorecardIdOf(view),
        }}
      />
      {isEditable && (
        <>
          <Button size="small" icon={<UndoOutlined />} disabled={!buffer.canUndo} onClick={() => buffer.undo()}>
            {say(WORDS.undo)}
          </Button>
          <Button size="small" icon={<RedoOutlined />} disabled={!buffer.canRedo} onClick={() => buffer.redo()}>
            {say(WORDS.redo)}
          </Button>
          <SubmitButton />
        </>
      )}
    </div>
  );
}

/** Whose points are printed: those that count, else the last ones of the form as it stands. */
const scorecardIdOf = ({ official, latest }: AssessmentView) => (official ?? latest)?.record.id ?? null;

const isOpen = (state: AssessmentView['assessment']['state']) => state === 'draft' || state === 'returned';

function saveWords(save: SaveState<unknown>, unfit: number, say: Say): string {
  if (save.kind === 'refused')
    return say(WORDS.refused, { reason: save.error instanceof ProblemError ? save.error.title : save.error.message });
  return save.kind === 'saved' && unfit > 0 ? say(WORDS.unfit, { count: unfit }) : say(WORDS[save.kind]);
}
