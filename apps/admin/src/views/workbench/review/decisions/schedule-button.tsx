import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { api, ifMatch, revised } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { useGates } from '../gates/use-gates.ts';
import { WORDS } from '../words.ts';
import { instantOf, tomorrowMorning, typedOf, zoneOf } from './local-time.ts';
import { useDecision } from './use-decision.ts';

/** Has the draft published at a time to come; not offered while it has one. */
export function ScheduleButton() {
  const say = useSay();
  const { view } = useWorkbench();
  const { gates } = useGates();
  const [isAsking, setAsking] = useState(false);
  if (view.schedule.at(-1)?.kind === 'scheduled') return null;
  return (
    <>
      <Button disabled={gates === null || gates.some(({ open }) => !open)} onClick={() => setAsking(true)}>
        {say(WORDS.schedule)}
      </Button>
      {isAsking && <ScheduleDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function ScheduleDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const field = useId();
  const { session } = useWorkbench();
  const { id } = useDraft(session);
  const [typed, setTyped] = useState(() => typedOf(tomorrowMorning(new Date())));
  const at = instantOf(typed);
  const isPast = at !== null && new Date(at) <= new Date();
  const schedule = useDecision(
    (json: { readonly at: string }, etag) =>
      revised(api.drafts[':id'].schedule.$post({ param: { id }, json }, ifMatch(etag))),
    onClose,
  );
  return (
    <Modal
      open
      title={say(WORDS.scheduleTitle)}
      okText={say(WORDS.scheduleDo)}
      cancelText={say(WORDS.cancel)}
      okButtonProps={{ disabled: at === null || isPast }}
      confirmLoading={schedule.isPending}
      onOk={() => at !== null && schedule.mutate({ at })}
      onCancel={onClose}
    >
      <label htmlFor={field}>{say(WORDS.scheduleAt)}</label>
      <Input
        id={field}
        type="datetime-local"
        value={typed}
        status={isPast || at === null ? 'error' : ''}
        aria-describedby={`${field}-zone`}
        aria-invalid={isPast || at === null}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p id={`${field}-zone`} role="status" className="page-note">
        {isPast
          ? say(WORDS.schedulePast)
          : say(WORDS.scheduleZone, { zone: zoneOf(at === null ? new Date() : new Date(at)) })}
      </p>
      <p>{say(WORDS.scheduleText)}</p>
      {schedule.error && <ProblemAlert error={schedule.error} />}
    </Modal>
  );
}
