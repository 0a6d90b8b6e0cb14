import { Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { NotThere } from '../../parts/not-there.tsx';
import { WORDS } from './words.ts';

/** Of a form that is not there the same is said as of one that somebody may not see. */
export function NoAssessment() {
  const say = useSay();
  return (
    <NotThere title={say(WORDS.notFound)}>
      <Link to="/assessments" search={{}}>
        {say(WORDS.allForms)}
      </Link>
    </NotThere>
  );
}
