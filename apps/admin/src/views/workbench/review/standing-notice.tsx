import { Alert } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { Person } from '../../../parts/person.tsx';
import { When } from '../../../parts/when.tsx';
import { useDraft } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { standingOf } from './standing.ts';
import { WORDS } from './words.ts';

/** Tells whoever works on a draft that an edit has ended what was decided or asked for, or that it came back, and why. */
export function StandingNotice() {
  const say = useSay();
  const { session, view } = useWorkbench();
  const { notice } = standingOf({ draft: useDraft(session), approvals: view.approvals });
  if (notice === null) return null;
  if (notice.kind === 'withdrawn') return <Alert type="info" showIcon title={say(WORDS.withdrawn)} />;
  const { decidedBy, decidedAt, comment } = notice.decision;
  return (
    <Alert
      type="warning"
      showIcon
      title={say(notice.kind === 'void' ? WORDS.voidNotice : WORDS.sentBackNotice)}
      description={
        <>
          <Person id={decidedBy} /> <When at={decidedAt} />
          {comment && <span className="review-summary">{comment}</span>}
        </>
      }
    />
  );
}
