import { useSay } from '../../../../language/language.tsx';
import { useAnalysed } from '../../analysis/analysis-context.tsx';
import { WORDS } from '../words.ts';
import { stagesOf } from './stages.ts';

/** The stages a draft goes through; the first that is broken hides those behind it. */
export function Pipeline() {
  const say = useSay();
  const analysis = useAnalysed();
  return (
    <ol className="bench-pipeline" aria-label={say(WORDS.pipeline)}>
      {stagesOf(analysis).map(({ name, problems }) => (
        <li key={name} className={problems === null ? 'bench-waiting' : problems > 0 ? 'bench-broken' : 'bench-fine'}>
          <span aria-hidden="true">{problems === null ? '○' : problems > 0 ? '✗' : '✓'}</span> {say(WORDS[name])}{' '}
          <span className={problems === 0 ? 'unseen' : ''}>
            {problems === null
              ? say(WORDS.waiting)
              : problems > 0
                ? say(WORDS.broken, { count: problems })
                : say(WORDS.fine)}
          </span>
        </li>
      ))}
    </ol>
  );
}
