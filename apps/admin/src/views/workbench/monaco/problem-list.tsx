import { terms } from '@plumbline/locale';
import { Button } from 'antd';
import { memo, useDeferredValue, useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useAnalysed } from '../analysis/analysis-context.tsx';
import type { Fix } from '../fixes/fix.ts';
import { fixesFor } from '../fixes/fixes-for.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { Problem } from './problems/problem.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly problems: readonly Problem[];
  readonly onChoose: (problem: Problem) => void;
  readonly onStep: (action: 'next' | 'prev') => void;
};

const SHOWN = 50;
const MOST_FIXES = 3;

/** Everything that is wrong with the text, each with its place and what mends it. */
export function ProblemList({ problems: newest, onChoose, onStep }: Props) {
  const say = useSay();
  const problems = useDeferredValue(newest);
  const count = problems.length;
  return (
    <section className="code-problems" aria-label={say(WORDS.problems, { count })}>
      <div className="code-problems-head">
        <b role="status">{count === 0 ? say(WORDS.none) : say(WORDS.problems, { count })}</b>
        {count > 0 && (
          <>
            <Button size="small" onClick={() => onStep('prev')}>
              {say(WORDS.previous)}
            </Button>
            <Button size="small" onClick={() => onStep('next')}>
              {say(WORDS.next)}
            </Button>
          </>
        )}
      </div>
      <ul>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={problem.key}>
            <button type="button" className="code-problem" onClick={() => onChoose(problem)}>
              <b className={`code-problem-${problem.severity}`}>{say(terms.severities[problem.severity])}</b>{' '}
              <span className="figure">{say(WORDS.line, { line: problem.start.lineNumber })}</span> {say(problem.words)}
            </button>
            <Fixes problem={problem} />
          </li>
        ))}
        {count > SHOWN && <li>{say(WORDS.more, { count: count - SHOWN })}</li>}
      </ul>
    </section>
  );
}

/** What mends a problem, as long as the text is the one it was found in. */
const Fixes = memo(function Fixes({ problem }: { readonly problem: Problem }) {
  const say = useSay();
  const { session } = useWorkbench();
  const analysis = useAnalysed();
  const { diagnostic } = problem;
  const text = analysis?.text ?? null;
  const fixes = useMemo(
    () => (diagnostic === null || text === null ? [] : fixesFor(text, diagnostic).slice(0, MOST_FIXES)),
    [diagnostic, text],
  );
  if (!session.isEditable) return null;
  const apply = ({ edits }: Fix) => {
    if (session.text.text === text) session.text.edit(edits, { origin: 'fix' });
  };
  return fixes.map((fix) => (
    <Button key={fix.title.zh} size="small" onClick={() => apply(fix)}>
      {say(fix.title)}
    </Button>
  ));
});
