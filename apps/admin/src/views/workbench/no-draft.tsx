import { Link } from '@tanstack/react-router';
import { useSay } from '../../language/language.tsx';
import { NotThere } from '../../parts/not-there.tsx';
import { WORDS } from './words.ts';

/** Of a draft that is not there the same is said as of one that somebody may not see. */
export function NoDraft() {
  const say = useSay();
  return (
    <NotThere title={say(WORDS.notFound)}>
      <Link to="/drafts" search={{}}>
        {say(WORDS.allDrafts)}
      </Link>
    </NotThere>
  );
}
