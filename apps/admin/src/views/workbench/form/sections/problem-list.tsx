import { type Diagnostic, pointerSegments } from '@plumbline/core';
import { describe, terms } from '@plumbline/locale';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useWorkbench } from '../../workbench-context.tsx';
import { FixButtons } from '../fields/fix-buttons.tsx';
import { WORDS } from '../words.ts';

const FEW = 4;

/** What is wrong in a part of the form, each with the way to its field: nothing that lint says is left out for want of a field. */
export function ProblemList({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const say = useSay();
  const { reveal } = useWorkbench();
  const [isWhole, setWhole] = useState(false);
  if (problems.length === 0) return null;
  const shown = isWhole ? problems : problems.slice(0, FEW);
  return (
    <ul className="form-problem-list" aria-label={say(WORDS.problemsHere)}>
      {shown.map((problem) => (
        <li
          key={`${problem.code} ${problem.path} ${JSON.stringify(problem.params)}`}
          className={`form-problem-${problem.severity}`}
        >
          <b>{say(terms.severities[problem.severity])}</b> {say(describe(problem))}{' '}
          <Button size="small" type="link" onClick={() => reveal(pathOf(problem.path))}>
            {say(WORDS.toField)}
          </Button>
          <FixButtons problem={problem} />
        </li>
      ))}
      {shown.length < problems.length && (
        <li>
          <Button size="small" type="link" onClick={() => setWhole(true)}>
            {say(WORDS.allProblems, { count: problems.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** Indexes are numbers again. A member that is called by a number would be taken for one; no part of a rule set is. */
const pathOf = (place: string) => pointerSegments(place).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
