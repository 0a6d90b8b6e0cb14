import { Link } from '@tanstack/react-router';
import { useSay } from '../../../language/language.tsx';
import type { StudySummary } from '../studies-query.ts';
import { againSearch } from './again-search.ts';
import { EditButton } from './edit-button.tsx';
import { ExportButton } from './export-button.tsx';
import { RemoveButton } from './remove-button.tsx';
import { ShareButton } from './share-button.tsx';
import { WORDS } from './words.ts';

/** What can be done with a study: by whoever made it, and by everybody who sees it. */
export function StudyActions({ study }: { readonly study: StudySummary }) {
  const say = useSay();
  const isDone = study.progress.state === 'done';
  const again = againSearch(study);
  return (
    <div className="studies-tools">
      <Link to="/studies" search={{}}>
        {say(WORDS.back)}
      </Link>
      {again && (
        <Link to="/studies" search={again}>
          {say(WORDS.again)}
        </Link>
      )}
      {isDone && study.kind === 'comparison' && (
        <Link to="/studies/compare" search={{ before: study.id }}>
          {say(WORDS.compare)}
        </Link>
      )}
      {study.isOwn && <EditButton study={study} />}
      {study.isOwn && <ShareButton study={study} />}
      {study.isOwn && <RemoveButton study={study} />}
      {isDone && <ExportButton study={study} />}
    </div>
  );
}
