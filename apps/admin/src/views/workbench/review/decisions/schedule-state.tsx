import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { api, ifMatch, revised } from '../../../../api/api.ts';
import { useHasRole } from '../../../../app/session.tsx';
import { useSay } from '../../../../language/language.tsx';
import { Person } from '../../../../parts/person.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { When } from '../../../../parts/when.tsx';
import type { DraftView } from '../../session/draft-session.ts';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { WORDS } from '../words.ts';
import { zoneOf } from './local-time.ts';
import { scheduleReason } from './schedule-reason.ts';
import { useDecision } from './use-decision.ts';

type Entry = DraftView['schedule'][number];

/** When the draft is to be published and who said so; or why it was not. */
export function ScheduleState() {
  const { view } = useWorkbench();
  const last = view.schedule.at(-1);
  if (last?.kind === 'scheduled') return <Scheduled entry={last} />;
  return last?.kind === 'suspended' ? <Suspended entry={last} /> : null;
}

/** Once its time has come, so often it is looked what became of it, in milliseconds. */
const PAUSE = 5000;

function Scheduled({ entry: { dueAt, saidBy, saidAt } }: { readonly entry: Entry }) {
  const say = useSay();
  const { session, refresh } = useWorkbench();
  const { id } = useDraft(session);
  const mayApprove = useHasRole('policyApprover');
  const cancel = useDecision((_: null, etag) =>
    revised(api.drafts[':id'].schedule.$delete({ param: { id } }, ifMatch(etag))),
  );
  useEffect(() => {
    const look = () => Date.now() >= Date.parse(dueAt) && refresh();
    const timer = setInterval(look, PAUSE);
    return () => clearInterval(timer);
  }, [dueAt, refresh]);
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={
          <>
            {say(WORDS.scheduledAt)} <When at={dueAt} /> ({zoneOf(new Date(dueAt))})
          </>
        }
        description={
          <>
            <Person id={saidBy} /> {say(WORDS.saidAt)} <When at={saidAt} />
          </>
        }
        action={
          mayApprove && (
            <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(null)}>
              {say(WORDS.unschedule)}
            </Button>
          )
        }
      />
      {cancel.error && <ProblemAlert error={cancel.error} />}
    </>
  );
}

function Suspended({ entry: { dueAt, reason } }: { readonly entry: Entry }) {
  const say = useSay();
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          {say(WORDS.suspended)} <When at={dueAt} />
        </>
      }
      description={say(WORDS.suspendedWhy, { reason: scheduleReason(reason, say) })}
    />
  );
}
