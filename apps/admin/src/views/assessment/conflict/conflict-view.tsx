import { terms } from '@plumbline/locale';
import { Alert, Button, Modal, Spin } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { Merge, MergeChoice } from '../../../parts/merge/merge.ts';
import { Person } from '../../../parts/person.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import type { Conflict } from '../../../parts/saving/saved-texts.ts';
import { When } from '../../../parts/when.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { type Assessment, isOpen } from '../session/form-session.ts';
import { CellChoices } from './cell-choices.tsx';
import './conflict.css';
import { WORDS } from './words.ts';

type Props = {
  readonly conflict: Conflict<Assessment>;
  readonly merge: Merge | null;
  readonly error: Error | null;
  readonly onClose: () => void;
};

/** The cells that both changed, theirs beside mine. */
export function ConflictView({ conflict: { theirs, etag }, merge, error, onClose }: Props) {
  const say = useSay();
  const { session, refresh } = useAssessment();
  const giveUp = () => {
    session.takeOver(theirs, etag);
    void refresh();
  };
  return (
    <Modal
      open
      width="min(900px, 96vw)"
      title={say(WORDS.title)}
      onCancel={onClose}
      closable={{ 'aria-label': say(WORDS.later) }}
      mask={{ closable: false }}
      footer={null}
    >
      <p>
        {say(WORDS.who, { revision: theirs.revision })} <Person id={theirs.updatedBy} /> <When at={theirs.updatedAt} />
        {' · '}
        {say(WORDS.kept)}
      </p>
      {error && <ProblemAlert error={error} />}
      {!isOpen(theirs) && (
        <Alert
          type="warning"
          showIcon
          title={say(WORDS.ended, { state: say(terms.assessmentStates[theirs.state]) })}
          action={
            <Button size="small" onClick={giveUp}>
              {say(WORDS.giveUp)}
            </Button>
          }
        />
      )}
      {merge === null && !error && <Spin />}
      {merge !== null && isOpen(theirs) && <Choosing merge={merge} onClose={onClose} />}
    </Modal>
  );
}

function Choosing({ merge, onClose }: { readonly merge: Merge; readonly onClose: () => void }) {
  const say = useSay();
  const { session, refresh } = useAssessment();
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const chosen = merge.conflicts.filter(({ id }) => choices.has(id)).length;
  const chooseAll = (choice: MergeChoice) => setChoices(new Map(merge.conflicts.map(({ id }) => [id, choice])));
  const save = () => void session.settle({ form: merge.textWith(choices) }).then(refresh);
  return (
    <>
      <div className="form-conflict-bar">
        <span role="status">{say(WORDS.chosen, { count: merge.conflicts.length, chosen })}</span>
        <Button size="small" onClick={() => chooseAll('mine')}>
          {say(WORDS.allMine)}
        </Button>
        <Button size="small" onClick={() => chooseAll('theirs')}>
          {say(WORDS.allTheirs)}
        </Button>
      </div>
      <CellChoices
        conflicts={merge.conflicts}
        choices={choices}
        onChoose={(id, choice) => setChoices((before) => new Map(before).set(id, choice))}
      />
      {merge.solvable > 0 && <p>{say(WORDS.solvable, { count: merge.solvable })}</p>}
      <div className="form-conflict-foot">
        <Button onClick={onClose}>{say(WORDS.later)}</Button>
        <Button type="primary" disabled={chosen < merge.conflicts.length} onClick={save}>
          {say(WORDS.save)}
        </Button>
      </div>
    </>
  );
}
