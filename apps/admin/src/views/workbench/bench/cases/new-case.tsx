import type { GoldenTest } from '@plumbline/core';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useOwnName } from '../use-own-name.ts';
import { WORDS } from '../words.ts';
import { CaseEditor } from './case-editor.tsx';
import { useTestEdits } from './use-test-edits.ts';

/** A golden test written from nothing; what it expects is what it gives when it is kept. */
export function NewCase() {
  const say = useSay();
  const ownName = useOwnName();
  const edits = useTestEdits();
  const [test, setTest] = useState<GoldenTest | null>(null);
  return (
    <>
      <Button size="small" onClick={() => setTest({ ...EMPTY, ruleSet: ownName() })}>
        {say(WORDS.newCase)}
      </Button>
      {test && (
        <CaseEditor
          isNew
          title={say(WORDS.newCase)}
          test={test}
          onSave={(members) => edits.add({ ...test, ...members })}
          onClose={() => setTest(null)}
        />
      )}
    </>
  );
}

const EMPTY: Omit<GoldenTest, 'ruleSet'> = {
  name: '',
  form: { indicators: [{ target: '', actual: '', maxScore: '10' }] },
  expect: {},
};
