import { useSay } from '../../../language/language.tsx';
import { DraftStateTag } from '../../../parts/draft-state.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { useDraft } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { APPROVALS_NEEDED, standingOf } from './standing.ts';
import './standing-mark.css';
import { WORDS } from './words.ts';

/** Where a draft stands, beside its name: somebody who edits an approved one sees that its approval goes. */
export function StandingMark() {
  const say = useSay();
  const { session, view } = useWorkbench();
  const draft = useDraft(session);
  const { approvals, notice } = standingOf({ draft, approvals: view.approvals });
  const isAsked = draft.state === 'inReview' || draft.state === 'approved';
  return (
    <span role="status" className="review-standing">
      <DraftStateTag state={draft.state} />
      {isAsked && (
        <Mark kind={approvals < APPROVALS_NEEDED ? 'doubtful' : 'known'}>
          {say(WORDS.approvalCount, { count: approvals, needed: APPROVALS_NEEDED })}
        </Mark>
      )}
      {notice?.kind === 'void' && <Mark kind="bad">{say(WORDS.voidMark)}</Mark>}
      {isAsked && session.isEditable && <span className="page-note">{say(WORDS.editVoids)}</span>}
    </span>
  );
}
