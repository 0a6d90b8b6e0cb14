import { Alert, Steps } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { DRAFT_STATES } from '../../../parts/draft-state.tsx';
import { Person } from '../../../parts/person.tsx';
import { When } from '../../../parts/when.tsx';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { Decisions } from './decisions.tsx';
import { GateList } from './gate-list.tsx';
import './review.css';
import { WORDS } from './words.ts';

const STEPS = ['draft', 'inReview', 'approved', 'published'] as const;

/** From a draft to a version: where it stands, what is missing, and who decided what. */
export default function ReviewPanel() {
  const say = useSay();
  const { session, view } = useWorkbench();
  const { draft } = useSnapshot(session);
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
      {draft.summary && (
        <section>
          <h3>{say(WORDS.says)}</h3>
          <p className="review-summary">{draft.summary}</p>
        </section>
      )}
      <GateList />
      <Decisions />
      <section>
        <h3>{say(WORDS.decided)}</h3>
        {view.approvals.length === 0 && <p className="page-note">{say(WORDS.none)}</p>}
        {view.approvals.toReversed().map(({ id, verdict, decidedBy, decidedAt, comment, voidedAt }) => (
          <p key={id}>
            <Person id={decidedBy} /> {say(WORDS[verdict])} <When at={decidedAt} /> {voidedAt && say(WORDS.voided)}
            {comment && <span className="review-summary">{comment}</span>}
          </p>
        ))}
      </section>
    </div>
  );
}
