import type { GoldenTest } from '@plumbline/core';
import { renewExpectation } from '@plumbline/engine';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useWorkbench } from '../../workbench-context.tsx';
import { useOwnName } from '../use-own-name.ts';
import { WORDS } from '../words.ts';
import { CaseEditor } from './case-editor.tsx';
import type { CaseRow } from './case-state.ts';
import { placeOf } from './golden-yaml.ts';
import { useTestEdits } from './use-test-edits.ts';

type Props = { readonly row: CaseRow; readonly test: GoldenTest; readonly onGone: () => void };

/** What can be done with one golden test; each is one step that can be taken back. */
export function CaseActions({ row: { index, outcome, state }, test, onGone }: Props) {
  const say = useSay();
  const { modal } = App.useApp();
  const { session, revealTest } = useWorkbench();
  const ownName = useOwnName();
  const edits = useTestEdits();
  const [isEdited, setEdited] = useState(false);
  const { name, scorecard } = outcome;
  const accept = () =>
    modal.confirm({
      title: say(WORDS.acceptAsk, { name }),
      okText: say(WORDS.accept),
      cancelText: say(WORDS.cancel),
      onOk: () => scorecard && edits.change(index, { expect: renewExpectation(test.expect, scorecard) }),
    });
  const remove = () =>
    modal.confirm({
      title: say(WORDS.removeAsk, { name }),
      okText: say(WORDS.remove),
      cancelText: say(WORDS.cancel),
      onOk: () => {
        edits.remove(index);
        onGone();
      },
    });
  return (
    <div className="bench-filters">
      {state === 'fails' && (
        <Button size="small" type="primary" onClick={accept}>
          {say(WORDS.accept)}
        </Button>
      )}
      {state === 'stray' && (
        <Button size="small" type="primary" onClick={() => edits.change(index, { ruleSet: ownName() })}>
          {say(WORDS.adopt)}
        </Button>
      )}
      <Button size="small" onClick={() => setEdited(true)}>
        {say(WORDS.edit)}
      </Button>
      <Button size="small" onClick={() => edits.duplicate(index, say(WORDS.copyOf, { name: name.slice(0, 280) }))}>
        {say(WORDS.duplicate)}
      </Button>
      <Button size="small" onClick={() => revealTest(placeOf(session.tests.text, index) ?? 0)}>
        {say(WORDS.openText)}
      </Button>
      <Button size="small" danger onClick={remove}>
        {say(WORDS.remove)}
      </Button>
      {isEdited && (
        <CaseEditor
          title={say(WORDS.editTitle)}
          test={test}
          onSave={(members) => edits.change(index, members)}
          onClose={() => setEdited(false)}
        />
      )}
    </div>
  );
}
