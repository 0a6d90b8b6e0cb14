import { renewExpectation } from '@plumbline/engine';
import { App, Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { useOwnName } from '../use-own-name.ts';
import { WORDS } from '../words.ts';
import type { CaseRow } from './case-state.ts';
import { useTestEdits } from './use-test-edits.ts';

/** After a change that was meant, all that fail are looked at together. */
export function AcceptAll({ failing }: { readonly failing: readonly CaseRow[] }) {
  const say = useSay();
  const { modal } = App.useApp();
  const edits = useTestEdits();
  const scorecards = new Map(failing.map(({ index, outcome }) => [index, outcome.scorecard]));
  const accept = () =>
    edits.changeAll(({ expect }, index) => {
      const scorecard = scorecards.get(index);
      return scorecard ? { expect: renewExpectation(expect, scorecard) } : null;
    });
  const ask = () =>
    modal.confirm({
      title: say(WORDS.acceptAllAsk, { count: failing.length }),
      content: (
        <ul className="bench-asked">
          {failing.map(({ index, outcome }) => (
            <li key={index}>{outcome.name}</li>
          ))}
        </ul>
      ),
      okText: say(WORDS.accept),
      cancelText: say(WORDS.cancel),
      onOk: accept,
    });
  return (
    <Button size="small" onClick={ask}>
      {say(WORDS.acceptAll, { count: failing.length })}
    </Button>
  );
}

export function AdoptAll({ count }: { readonly count: number }) {
  const say = useSay();
  const ownName = useOwnName();
  const edits = useTestEdits();
  const adopt = () => {
    const ruleSet = ownName();
    edits.changeAll((test) => (test.ruleSet === ruleSet ? null : { ruleSet }));
  };
  return (
    <Button size="small" onClick={adopt}>
      {say(WORDS.adoptAll, { count })}
    </Button>
  );
}
