import { Alert, Steps } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { DRAFT_STATES } from '../../../parts/draft-state.tsx';
import { useDraft } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { Comments } from './comments/comments.tsx';
import { Decisions } from './decisions/decisions.tsx';
import { DiscardDraft } from './decisions/discard-draft.tsx';
import { ScheduleState } from './decisions/schedule-state.tsx';
import { GateList } from './gates/gate-list.tsx';
import { PublishedNotice } from './published-notice.tsx';
import { DecisionRecord } from './record.tsx';
import { useRelease } from './release/use-release.ts';
import './review.css';
import { StandingNotice } from './standing-notice.tsx';
import { WORDS } from './words.ts';

const STEPS = ['draft', 'inReview', 'approved', 'published'] as const;

/** From a draft to a version: where it stands, what is missing, what was said of it, and who decided what. */
export default function ReviewPanel() {
  const say = useSay();
  const { session } = useWorkbench();
  const draft = useDraft(session);
  const release = useRelease();
  const at = (STEPS as readonly string[]).indexOf(draft.state);
  return (
    <div className="review">
      <Steps
        size="small"
        current={Math.max(0, at)}
        items={STEPS.map((state) => ({ title: say(DRAFT_STATES[state]) }))}
        aria-label={say(WORDS.steps)}
      />
      {draft.state === 'discarded' && <Alert type="info" title={say(DRAFT_STATES.discarded)} />}
      <PublishedNotice />
      <StandingNotice />
      {draft.state === 'draft' && <ScheduleState />}
      {draft.summary && draft.state !== 'draft' && (
        <section>
          <h3>{say(WORDS.says)}</h3>
          <p className="review-summary">{draft.summary}</p>
        </section>
      )}
      {draft.state !== 'published' && draft.state !== 'discarded' && <GateList />}
      <Decisions release={release} />
      <Comments />
      <DecisionRecord />
      <DiscardDraft />
    </div>
  );
}
