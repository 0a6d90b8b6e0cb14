import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Empty, Segmented, Table } from 'antd';
import type { InferResponseType } from 'hono/client';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../api/api.ts';
import { ruleSetsQuery } from '../../api/rule-sets-query.ts';
import { useHasRole } from '../../app/session.tsx';
import { useLanguage, useSay } from '../../language/language.tsx';
import { DRAFT_STATES, type DraftState, DraftStateTag, OPEN_DRAFT_STATES } from '../../parts/draft-state.tsx';
import { Mark } from '../../parts/mark.tsx';
import { NewDraftButton } from '../../parts/new-draft-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Person } from '../../parts/person.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useTellFailure } from '../../parts/use-tell-failure.ts';
import { When } from '../../parts/when.tsx';
import './drafts.css';
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
      actions={
        <div className="drafts-tools">
          <Segmented<DraftState | 'all'>
            aria-label={say(WORDS.filter)}
            options={states}
            value={state}
            onChange={setState}
          />
          <NewDraftButton base={null} />
        </div>
      }
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <DraftTable
        drafts={data?.pages.flatMap(({ items }) => items) ?? []}
        isPending={isPending}
        emptyText={say(state === 'all' ? WORDS.empty : WORDS.noneOfState)}
      />
      {hasNextPage && (
        <Button className="drafts-more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(WORDS.more)}
        </Button>
      )}
    </Page>
  );
}

type TableProps = { readonly drafts: readonly Draft[]; readonly isPending: boolean; readonly emptyText: string };

function DraftTable({ drafts, isPending, emptyText }: TableProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { data: ruleSets } = useQuery(ruleSetsQuery);
  const titles = new Map(ruleSets?.items.map(({ id, title }) => [id, title[language]]));
  const mayEdit = useHasRole('policyEditor');
  return (
    <Table<Draft>
      size="small"
      rowKey="id"
      loading={isPending}
      pagination={false}
      dataSource={[...drafts]}
      locale={{ emptyText: <Empty description={emptyText} /> }}
      columns={[
        {
          title: say(WORDS.ruleSet),
          render: (_, { id, ruleSetId, summary }) => (
            <>
              <Link to="/drafts/$id" params={{ id }}>
                {titles.get(ruleSetId) ?? ruleSetId}
              </Link>{' '}
              {titles.has(ruleSetId) && <code>{ruleSetId}</code>}
              {summary && <div className="page-note">{summary}</div>}
            </>
          ),
        },
        { title: say(WORDS.base), render: (_, { baseVersion }) => baseVersion ?? say(WORDS.none) },
        {
          title: say(WORDS.state),
          render: (_, { state, hash }) => (
            <>
              <DraftStateTag state={state} />{' '}
              {hash === null && OPEN_DRAFT_STATES.has(state) && <Mark kind="doubtful">{say(WORDS.unfinished)}</Mark>}
            </>
          ),
        },
        { title: say(WORDS.revision), dataIndex: 'revision', align: 'right', className: 'figure' },
        { title: say(WORDS.changed), render: (_, { updatedAt }) => <When at={updatedAt} /> },
        { title: say(WORDS.by), render: (_, { updatedBy }) => <Person id={updatedBy} /> },
        {
          key: 'actions',
          title: <span className="unseen">{say(WORDS.actions)}</span>,
          render: (_, draft) =>
            mayEdit &&
            OPEN_DRAFT_STATES.has(draft.state) && (
              <Discard draft={draft} name={titles.get(draft.ruleSetId) ?? draft.ruleSetId} />
            ),
        },
      ]}
    />
  );
}

function Discard({ draft: { id, revision }, name }: { readonly draft: Draft; readonly name: string }) {
  const say = useSay();
  const { modal } = App.useApp();
  const tellFailure = useTellFailure();
  const queries = useQueryClient();
  const discard = useMutation({
    mutationFn: () => answer(api.drafts[':id'].discard.$post({ param: { id } }, ifMatch(`"${revision}"`))),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
  });
  const ask = () =>
    modal.confirm({
      title: say(WORDS.discardAsk, { name }),
      content: say(WORDS.discardText),
      okText: say(WORDS.discard),
      cancelText: say(WORDS.cancel),
      onOk: () => discard.mutateAsync().catch(() => {}),
    });
  return (
    <Button size="small" aria-label={say(WORDS.discardOf, { name })} onClick={ask}>
      {say(WORDS.discard)}
    </Button>
  );
}
