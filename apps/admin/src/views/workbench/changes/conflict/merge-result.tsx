import { Alert, Button, Segmented, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import type { Texts } from '../compare-messages.ts';
import { WORDS as CHANGES } from '../words.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import type { MergeState, Which } from './use-merge.ts';
import { WORDS } from './words.ts';

const TextDiff = lazy(() => import('../text-diff.tsx'));

/** How the two come together: what needs a choice one by one, or the whole text, to be edited. */
export function MergeResult({ merge, theirs }: { readonly merge: MergeState; readonly theirs: Texts }) {
  const say = useSay();
  const [look, setLook] = useState<'steps' | 'text'>('steps');
  const { asked, solvable, edited } = merge;
  const chosen = asked.filter(({ choice }) => choice !== null).length;
  const looks = [
    { value: 'steps' as const, label: say(WORDS.steps) },
    { value: 'text' as const, label: say(WORDS.asText) },
  ];
  return (
    <section className="conflict-result">
      <div className="changes-tools">
        <Segmented options={looks} value={look} onChange={setLook} aria-label={say(CHANGES.view)} />
        <span role="status">
          {say(WORDS.solvable, { count: solvable })} ·{' '}
          {asked.length === 0 ? say(WORDS.allSolvable) : say(WORDS.unsolvable, { count: asked.length, chosen })}
        </span>
      </div>
      {Object.keys(edited).length > 0 && <Alert type="info" showIcon title={say(WORDS.edited)} />}
      {look === 'steps' ? <Steps merge={merge} /> : <WholeText merge={merge} theirs={theirs} />}
    </section>
  );
}

function Steps({ merge: { asked, choose, chooseAll } }: { readonly merge: MergeState }) {
  const say = useSay();
  if (asked.length === 0) return null;
  return (
    <>
      <div className="changes-tools">
        <Button size="small" onClick={() => chooseAll('mine')}>
          {say(WORDS.allMine)}
        </Button>
        <Button size="small" onClick={() => chooseAll('theirs')}>
          {say(WORDS.allTheirs)}
        </Button>
      </div>
      {asked.map((one) => (
        <ConflictChoice
          key={`${one.which} ${one.conflict.id}`}
          asked={one}
          onChoose={(choice) => choose(one.which, one.conflict.id, choice)}
        />
      ))}
    </>
  );
}

function WholeText({ merge, theirs }: { readonly merge: MergeState; readonly theirs: Texts }) {
  const say = useSay();
  const [which, setWhich] = useState<Which>('text');
  const options = [
    { value: 'text' as const, label: say(CHANGES.ruleText) },
    { value: 'tests' as const, label: say(CHANGES.testText) },
  ];
  return (
    <>
      <div className="changes-tools">
        <Segmented size="small" options={options} value={which} onChange={setWhich} aria-label={say(CHANGES.which)} />
        <span className="page-note">{say(WORDS.textHint)}</span>
        {merge.edited[which] !== undefined && (
          <Button size="small" onClick={() => merge.edit(which, null)}>
            {say(WORDS.undoEdit)}
          </Button>
        )}
      </div>
      <Suspense fallback={<Spin />}>
        <TextDiff
          key={which}
          before={theirs[which]}
          after={merge.result[which]}
          format={which === 'text' ? 'json' : 'yaml'}
          onEdit={(text) => {
            if (text !== merge.result[which]) merge.edit(which, text);
          }}
        />
      </Suspense>
    </>
  );
}
