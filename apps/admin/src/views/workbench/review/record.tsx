import { useSay } from '../../../language/language.tsx';
import { Person } from '../../../parts/person.tsx';
import { When } from '../../../parts/when.tsx';
import type { DraftView } from '../session/draft-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { scheduleReason } from './decisions/schedule-reason.ts';
import { WORDS } from './words.ts';

/** Who decided what and when, newest first: approvals, void ones too, and what became of times to publish. */
export function DecisionRecord() {
  const say = useSay();
  const { view } = useWorkbench();
  const lines = [
    ...view.approvals.map((approval) => ({
      at: approval.decidedAt,
      key: approval.id,
      line: <Verdict of={approval} />,
    })),
    ...view.schedule.map((entry) => ({ at: entry.saidAt, key: `${entry.sequence}`, line: <Schedule of={entry} /> })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="review-record-title">
      <h3 id="review-record-title">{say(WORDS.decided)}</h3>
      {lines.length === 0 && <p className="page-note">{say(WORDS.none)}</p>}
      <ul className="review-record">
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Verdict({
  of: { decidedBy, verdict, decidedAt, comment, voidedAt },
}: {
  readonly of: DraftView['approvals'][number];
}) {
  const say = useSay();
  return (
    <>
      <Person id={decidedBy} /> {say(WORDS[verdict])} <When at={decidedAt} /> {voidedAt && say(WORDS.voided)}
      {comment && <span className="review-summary">{comment}</span>}
    </>
  );
}

function Schedule({ of: { saidBy, saidAt, kind, dueAt, reason } }: { readonly of: DraftView['schedule'][number] }) {
  const say = useSay();
  const why = kind === 'cancelled' && saidBy !== null ? '' : scheduleReason(reason, say);
  return (
    <>
      {saidBy === null ? <span>{say(WORDS.byItself)}</span> : <Person id={saidBy} />} {say(WORDS[KINDS[kind]])}{' '}
      <When at={dueAt} />{' '}
      <span className="page-note">
        (<When at={saidAt} />
        {why && ` · ${why}`})
      </span>
    </>
  );
}

const KINDS = {
  scheduled: 'entryScheduled',
  cancelled: 'entryCancelled',
  suspended: 'entrySuspended',
  published: 'entryPublished',
} as const;
