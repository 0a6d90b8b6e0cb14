import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Empty, Spin } from 'antd';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../api/api.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { Person } from '../../parts/person.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { When } from '../../parts/when.tsx';
import { WORDS } from './words.ts';

type Draft = InferResponseType<typeof api.drafts.$get, 200>['items'][number];

/** What waits for a decision, and what may be published. */
export function ApprovalsPage() {
  const say = useSay();
  return (
    <Page title={say(WORDS.title)}>
      <Waiting state="inReview" title={say(WORDS.waiting)} />
      <Waiting state="approved" title={say(WORDS.ready)} />
    </Page>
  );
}

function Waiting({ state, title }: { readonly state: 'inReview' | 'approved'; readonly title: string }) {
  const say = useSay();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['drafts', state, 'approvals'],
    queryFn: () => answer(api.drafts.$get({ query: { state, limit: 200 } })),
  });
  return (
    <Card size="small" title={<h2 className="rules-title">{title}</h2>}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && <Spin />}
      {data?.items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say(WORDS.none)} />}
      {data?.items.map((draft) => (
        <WaitingDraft key={draft.id} draft={draft} />
      ))}
    </Card>
  );
}

function WaitingDraft({
  draft: { id, ruleSetId, baseVersion, summary, createdBy, updatedAt, updatedBy },
}: {
  readonly draft: Draft;
}) {
  const say = useSay();
  const { userId } = useSession();
  return (
    <p>
      <Link
        to="/drafts/$id"
        params={{ id }}
        search={{ panel: 'review' }}
        aria-label={say(WORDS.openOf, { name: ruleSetId })}
      >
        {ruleSetId} {baseVersion && `（${baseVersion} →）`}
      </Link>{' '}
      <Person id={updatedBy} /> <When at={updatedAt} />
      {createdBy === userId && <span className="page-note"> {say(WORDS.own)}</span>}
      <br />
      {summary}
    </p>
  );
}
