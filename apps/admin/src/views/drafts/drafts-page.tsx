import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Empty, Segmented, Table } from 'antd';
import type { InferResponseType } from 'hono/client';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../api/api.ts';
import { useHasRole } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { DRAFT_STATES, type DraftState, DraftStateTag } from '../../parts/draft-state.tsx';
import { Page } from '../../parts/page.tsx';
import { Person } from '../../parts/person.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { When } from '../../parts/when.tsx';
import { WORDS } from './words.ts';

type Draft = InferResponseType<typeof api.drafts.$get, 200>['items'][number];

/** Versions in the making, newest change first. */
export function DraftsPage() {
  const say = useSay();
  const [state, setState] = useState<DraftState | 'all'>('all');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['drafts', state],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answer(
        api.drafts.$get({
          query: { ...(state === 'all' ? {} : { state }), ...(pageParam === null ? {} : { after: pageParam }) },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
  const states = [
    { value: 'all' as const, label: say(WORDS.all) },
    ...(Object.keys(DRAFT_STATES) as DraftState[]).map((value) => ({ value, label: say(DRAFT_STATES[value]) })),
  ];
  return (
    <Page
      title={say(WORDS.title)}
      actions={<Segmented<DraftState | 'all'> options={states} value={state} onChange={setState} />}
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <DraftTable drafts={data?.pages.flatMap(({ items }) => items) ?? []} isPending={isPending} />
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(WORDS.more)}
        </Button>
      )}
    </Page>
  );
}

function DraftTable({ drafts, isPending }: { readonly drafts: readonly Draft[]; readonly isPending: boolean }) {
  const say = useSay();
  const mayEdit = useHasRole('policyEditor');
  return (
    <Table<Draft>
      size="small"
      rowKey="id"
      loading={isPending}
      pagination={false}
      dataSource={[...drafts]}
      locale={{ emptyText: <Empty description={say(WORDS.empty)} /> }}
      columns={[
        {
          title: say(WORDS.ruleSet),
          render: (_, { id, ruleSetId }) => (
            <Link to="/drafts/$id" params={{ id }}>
              {ruleSetId}
            </Link>
          ),
        },
        { title: say(WORDS.base), render: (_, { baseVersion }) => baseVersion ?? say(WORDS.none) },
        { title: say(WORDS.state), render: (_, draft) => <DraftStateTag state={draft.state} /> },
        { title: say(WORDS.revision), dataIndex: 'revision', align: 'right', className: 'figure' },
        { title: say(WORDS.changed), render: (_, { updatedAt }) => <When at={updatedAt} /> },
        { title: say(WORDS.by), render: (_, { updatedBy }) => <Person id={updatedBy} /> },
        {
          key: 'actions',
          render: (_, draft) =>
            mayEdit && ['draft', 'inReview', 'approved'].includes(draft.state) && <Discard draft={draft} />,
        },
      ]}
    />
  );
}

function Discard({ draft: { id, revision, ruleSetId } }: { readonly draft: Draft }) {
  const say = useSay();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const discard = useMutation({
    mutationFn: () => answer(api.drafts[':id'].discard.$post({ param: { id } }, ifMatch(`"${revision}"`))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
    onError: (error) => message.error(error.message),
  });
  const ask = () =>
    modal.confirm({
      title: say(WORDS.discardAsk),
      okText: say(WORDS.discard),
      cancelText: say(WORDS.cancel),
      onOk: () => discard.mutateAsync().catch(() => {}),
    });
  return (
    <Button size="small" aria-label={`${say(WORDS.discard)}：${ruleSetId}`} onClick={ask}>
      {say(WORDS.discard)}
    </Button>
  );
}
