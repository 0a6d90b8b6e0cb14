import { useHasRole } from '../../../../app/session.tsx';
import { useSay } from '../../../../language/language.tsx';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import type { Release } from '../release/use-release.ts';
import { WORDS } from '../words.ts';
import { PublishButton } from './publish-button.tsx';
import { RequestApproval } from './request-approval.tsx';
import { ScheduleButton } from './schedule-button.tsx';
import { ScheduleState } from './schedule-state.tsx';
import { Verdict } from './verdict.tsx';

/** What can be done about the draft now, by whoever looks at it; where nothing can, who it waits for. */
export function Decisions({ release }: { readonly release: Release }) {
  const say = useSay();
  const { session } = useWorkbench();
  const { state } = useDraft(session);
  const mayEdit = useHasRole('policyEditor');
  const mayApprove = useHasRole('policyApprover');
  if (state === 'draft') return mayEdit ? <RequestApproval release={release} /> : null;
  if (state === 'inReview')
    return mayApprove ? <Verdict release={release} /> : <p className="page-note">{say(WORDS.notApprover)}</p>;
  if (state !== 'approved') return null;
  return (
    <section aria-label={say(WORDS.publishing)}>
      <h3>{say(WORDS.publishing)}</h3>
      <ScheduleState />
      {mayApprove ? (
        <div className="review-buttons">
          <PublishButton release={release} />
          <ScheduleButton />
        </div>
      ) : (
        <p className="page-note">{say(WORDS.notPublisher)}</p>
      )}
    </section>
  );
}
