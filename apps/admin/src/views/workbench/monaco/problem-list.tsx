import type { Diagnostic } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import { Button } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { fixesFor } from '../fixes/fixes-for.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

type Props = {
  readonly problems: readonly Diagnostic[];
  readonly which: 'rules' | 'tests';
  readonly onChoose: (problem: Diagnostic) => void;
};

const SHOWN = 50;
const MOST_FIXES = 3;

/** Everything that is wrong with the text, each with its place and what mends it. */
export function ProblemList({ problems, which, onChoose }: Props) {
  const say = useSay();
  return (
    <section className="code-problems" aria-label={say(WORDS.problems, { count: problems.length })}>
      <b>{problems.length === 0 ? say(WORDS.none) : say(WORDS.problems, { count: problems.length })}</b>
      <ul>
        {problems.slice(0, SHOWN).map((problem) => (
          <li
            key={`${problem.code} ${problem.path} ${JSON.stringify(problem.params)}`}
            className={`form-problem-${problem.severity}`}
          >
            <button type="button" className="code-problem" onClick={() => onChoose(problem)}>
              {problem.position && <span className="figure">{say(WORDS.line, { line: problem.position.line })}</span>}{' '}
              {say(describe(problem))}
            </button>
            {which === 'rules' && <Fixes problem={problem} />}
          </li>
        ))}
        {problems.length > SHOWN && <li>{say(WORDS.more, { count: problems.length - SHOWN })}</li>}
      </ul>
    </section>
  );
}

function Fixes({ problem }: { readonly problem: Diagnostic }) {
  const say = useSay();
  const { session, analysis } = useWorkbench();
  // Of a text that has changed since, nobody knows yet what is wrong with it.
  if (!session.isEditable || analysis?.text !== session.text.text) return null;
  return fixesFor(session.text.text, problem)
    .slice(0, MOST_FIXES)
    .map(({ title, edits }) => (
      <Button key={title.zh} size="small" onClick={() => session.text.edit(edits, { origin: 'fix' })}>
        {say(title)}
      </Button>
    ));
}
