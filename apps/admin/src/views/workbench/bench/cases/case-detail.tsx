import type { ShortForm } from '@plumbline/core';
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { useBufferText } from '../../../../parts/document/use-buffer-text.ts';
import { Mark } from '../../../../parts/mark.tsx';
import { useWorkbench } from '../../workbench-context.tsx';
import { Trace } from '../trace/trace.tsx';
import { useRuleWords } from '../use-rule-words.ts';
import { WORDS } from '../words.ts';
import { useAskBench } from '../worker/bench-client.tsx';
import { useLive } from '../worker/use-live.ts';
import { CaseActions } from './case-actions.tsx';
import { type CaseRow, STATE_MARKS } from './case-state.ts';
import { failureWords } from './failure-words.ts';
import { useTestEdits } from './use-test-edits.ts';

/** One golden test: what it expected and what came out, item by item. */
export function CaseDetail({ row, onClose }: { readonly row: CaseRow; readonly onClose: () => void }) {
  const say = useSay();
  const { session } = useWorkbench();
  const { index, outcome, state } = row;
  const edits = useTestEdits();
  const tests = useBufferText(session.tests);
  const test = useMemo(() => edits.read(index), [index, tests]);
  return (
    <section className="bench-detail" aria-label={outcome.name}>
      <div className="bench-head">
        <Mark kind={STATE_MARKS[state]}>{say(WORDS[state])}</Mark>
        <strong className="bench-detail-name">{outcome.name}</strong>
        <Button size="small" type="text" aria-label={say(WORDS.close)} onClick={onClose}>
          ×
        </Button>
      </div>
      <Failures row={row} />
      {session.isEditable && test && <CaseActions row={row} test={test} onGone={onClose} />}
      {test && state !== 'stray' && <LiveTrace name={outcome.name} form={test.form} />}
    </section>
  );
}

function Failures({ row: { outcome } }: { readonly row: CaseRow }) {
  const say = useSay();
  const { language } = useLanguage();
  const { ruleSet } = useRuleWords();
  if (outcome.failures.length === 0) return null;
  return (
    <table className="bench-trace bench-failures">
      <thead>
        <tr>
          <th scope="col">{say(WORDS.figure)}</th>
          <th scope="col">{say(WORDS.expected)}</th>
          <th scope="col">{say(WORDS.found)}</th>
        </tr>
      </thead>
      <tbody>
        {outcome.failures.map((failure) => {
          const { what, expected, found } = failureWords(failure, outcome.scorecard, { ruleSet, language });
          return (
            <tr key={failure.at}>
              <th scope="row">{what}</th>
              <td>{expected}</td>
              <td className="bench-found">{found}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Scored again with every change, in a moment: who types looks at this one. */
function LiveTrace({ name, form }: { readonly name: string; readonly form: ShortForm }) {
  const say = useSay();
  const { session } = useWorkbench();
  const ask = useAskBench();
  const score = useCallback((text: string) => ask('scoreCase', { form, text }), [ask, form]);
  const { value: scorecard } = useLive(session, score);
  if (scorecard === null) return <p className="bench-note">{say(WORDS.unscored)}</p>;
  return <Trace name={name} scorecard={scorecard} form={form} />;
}
