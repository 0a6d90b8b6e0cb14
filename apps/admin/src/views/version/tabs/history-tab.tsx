import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Spin } from 'antd';
import { historyQuery, type VersionStory } from '../../../api/rule-sets-query.ts';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { Person } from '../../../parts/person.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { When } from '../../../parts/when.tsx';
import { WORDS } from '../words.ts';

/** All versions of the rule set, newest first: who published them, from what, and why. */
export function HistoryTab({ id, version }: { readonly id: string; readonly version: string }) {
  const say = useSay();
  const { data, error, isPending, refetch } = useQuery(historyQuery(id));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Spin description={say(WORDS.loading)} />;
  return (
    <ol className="version-history">
      {data.toReversed().map((story) => (
        <Story key={story.version} id={id} story={story} isShown={story.version === version} />
      ))}
    </ol>
  );
}

type Props = { readonly id: string; readonly story: VersionStory; readonly isShown: boolean };

function Story({ id, story, isShown }: Props) {
  const say = useSay();
  const { version, publishedAt, publishedBy, summary, approvals, retiredAt, retiredBy } = story;
  return (
    <li>
      <div className="version-story-head">
        <Link to="/rules/$id/$version" params={{ id, version }}>
          <b>{version}</b>
        </Link>
        {isShown && <Mark kind="known">{say(WORDS.current)}</Mark>}
        <span>
          <When at={publishedAt} /> <Person id={publishedBy} /> {say(WORDS.historyPublished)}
        </span>
        <StoryLinks id={id} story={story} />
      </div>
      <p>{summary === null ? say(WORDS.historyBundled) : `${say(WORDS.why)}${summary}`}</p>
      {approvals.map(({ decidedBy, decidedAt, comment }) => (
        <p key={decidedAt} className="page-note">
          <When at={decidedAt} /> <Person id={decidedBy} /> {say(WORDS.historyApproved)}
          {comment && `：${comment}`}
        </p>
      ))}
      {retiredAt && (
        <p>
          <When at={retiredAt} /> <Person id={retiredBy} /> {say(WORDS.historyRetired)}
        </p>
      )}
    </li>
  );
}

function StoryLinks({ id, story: { version, baseVersion, draftId } }: Omit<Props, 'isShown'>) {
  const say = useSay();
  return (
    <>
      {baseVersion !== null && (
        <>
          <span className="page-note">{say(WORDS.historyBase, { version: baseVersion })}</span>
          <Link
            to="/rules/compare"
            search={{ before: `${id}@${baseVersion}`, after: `${id}@${version}` }}
            aria-label={say(WORDS.historyChangesOf, { version })}
          >
            {say(WORDS.historyChanges)}
          </Link>
        </>
      )}
      {draftId !== null && (
        <Link to="/drafts/$id" params={{ id: draftId }} aria-label={say(WORDS.historyDraftOf, { version })}>
          {say(WORDS.historyDraft)}
        </Link>
      )}
    </>
  );
}
