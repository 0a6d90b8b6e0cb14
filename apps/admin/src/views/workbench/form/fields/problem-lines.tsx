import { describe } from '@plumbline/locale';
import { useSay } from '../../../../language/language.tsx';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { problemsAt, useForm } from '../form-context.tsx';
import { FixButtons } from './fix-buttons.tsx';

/** What is wrong at a place, in words, below what is there. */
export function ProblemLines({ path, below = false }: { readonly path: Path; readonly below?: boolean }) {
  const say = useSay();
  const found = problemsAt(useForm().problems, path, below);
  if (found.length === 0) return null;
  return (
    <ul className="form-problems">
      {found.map((problem) => (
        <li
          key={`${problem.code} ${problem.path} ${JSON.stringify(problem.params)}`}
          className={`form-problem-${problem.severity}`}
        >
          {say(describe(problem))} <FixButtons problem={problem} />
        </li>
      ))}
    </ul>
  );
}
