import { Alert, Button, Modal, Spin } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { Person } from '../../../../parts/person.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { When } from '../../../../parts/when.tsx';
import { type Conflict, isStillEditable } from '../../session/draft-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import '../changes.css';
import type { Texts } from '../compare-messages.ts';
import { useComparison } from '../use-comparison.ts';
import { useSettledTexts } from '../use-settled-texts.ts';
import { useRevisions } from '../use-sources.ts';
import { BothChanges } from './both-changes.tsx';
import './conflict.css';
import { EndedDraft } from './ended-draft.tsx';
import { MergeResult } from './merge-result.tsx';
import { useMerge } from './use-merge.ts';
import { WORDS } from './words.ts';

type Props = { readonly conflict: Conflict; readonly onClose: () => void };

/** Over the workbench: what both sides changed since they parted, and one text of the two. Whoever closes it loses nothing, and stays in conflict. */
export default function ConflictView({ conflict: { theirs }, onClose }: Props) {
  const say = useSay();
  const { session } = useWorkbench();
  const mine = useSettledTexts(session);
  const { base, error, refetch } = useBase(theirs);
  return (
    <Modal
      open
      width="min(1180px, 96vw)"
      title={say(WORDS.title)}
      onCancel={onClose}
      footer={null}
      className="conflict"
      closable={{ 'aria-label': say(WORDS.later) }}
      mask={{ closable: false }}
    >
      <p>
        {say(WORDS.who, { revision: theirs.revision })} <Person id={theirs.updatedBy} /> <When at={theirs.updatedAt} />
        {' · '}
        {say(WORDS.kept)}
      </p>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!isStillEditable(theirs) && <EndedDraft theirs={theirs} mine={mine} />}
      {base === null && !error && <Spin />}
      {base !== null && isStillEditable(theirs) && (
        <Merging base={base} mine={mine} theirs={theirs} onClose={onClose} />
      )}
    </Modal>
  );
}

/** What both began with: the revision the editor goes on from, which after a crash is older than what the page began with. */
function useBase(theirs: Conflict['theirs']) {
  const { session } = useWorkbench();
  const { data, error, refetch } = useRevisions(theirs);
  const began = Number(/\d+/.exec(session.etag)?.[0]);
  const base = useMemo<Texts | null>(() => data?.find(({ revision }) => revision === began) ?? null, [data, began]);
  return { base, error, refetch };
}

type MergingProps = {
  readonly base: Texts;
  readonly mine: Texts;
  readonly theirs: Texts;
  readonly onClose: () => void;
};

function Merging({ base, mine, theirs, onClose }: MergingProps) {
  const say = useSay();
  const { session } = useWorkbench();
  const merge = useMerge(base, mine, theirs);
  const comparison = useComparison(base, merge.result);
  const isSettled = merge.asked.every(({ which, choice }) => choice !== null || merge.edited[which] !== undefined);
  return (
    <>
      <BothChanges base={base} mine={mine} theirs={theirs} />
      <MergeResult merge={merge} theirs={theirs} />
      {comparison?.rules === null && <Alert type="warning" showIcon title={say(WORDS.broken)} />}
      <div className="conflict-foot">
        <Button onClick={onClose}>{say(WORDS.later)}</Button>
        <Button type="primary" disabled={!isSettled} onClick={() => void session.settle(merge.result)}>
          {say(WORDS.save)}
        </Button>
      </div>
    </>
  );
}
