import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Table } from 'antd';
import { ruleSetsQuery } from '../../api/rule-sets-query.ts';
import { type Say, useLanguage, useSay } from '../../language/language.tsx';
import { DraftStateTag } from '../../parts/draft-state.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Person } from '../../parts/person.tsx';
import { When } from '../../parts/when.tsx';
import type { ApprovalItem, ListName } from './approvals-query.ts';
import { WORDS } from './words.ts';

type Props = { readonly name: ListName; readonly items: readonly ApprovalItem[]; readonly isPending: boolean };

/** One of the lists; each draft opens where it is decided about. */
export function ApprovalTable({ name, items, isPending }: Props) {
  const say = useSay();
  return (
    <Table<ApprovalItem>
      size="small"
      rowKey={({ draft, decision }) => (name === 'decided' ? `${decision?.id}` : draft.id)}
      loading={isPending}
      pagination={items.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
      dataSource={[...items]}
      locale={{ emptyText: <Empty description={say(WORDS[EMPTY[name]])} /> }}
      columns={[
        { title: say(WORDS.ruleSet), render: (_, { draft }) => <DraftLink draft={draft} /> },
        { title: say(WORDS.state), width: 170, render: (_, item) => <Standing item={item} /> },
        { title: say(WORDS.openComments), width: 90, align: 'right', className: 'figure', dataIndex: 'openComments' },
        name === 'decided' ? decisionColumn(say) : changeColumn(say),
      ]}
    />
  );
}

const PAGE = 50;
const EMPTY = { forMe: 'forMeEmpty', mine: 'mineEmpty', decided: 'decidedEmpty' } as const;

const changeColumn = (say: Say) => ({
  title: say(WORDS.lastStep),
  width: 230,
  render: (_: unknown, { draft: { updatedBy, updatedAt } }: ApprovalItem) => (
    <>
      <Person id={updatedBy} />
      <div className="page-note">
        <When at={updatedAt} />
      </div>
    </>
  ),
});

const decisionColumn = (say: Say) => ({
  title: say(WORDS.myDecision),
  width: 300,
  render: (_: unknown, { decision }: ApprovalItem) =>
    decision && (
      <>
        <Mark kind={decision.verdict === 'approved' ? 'known' : 'doubtful'}>{say(WORDS[decision.verdict])}</Mark>{' '}
        {decision.voidedAt && <Mark kind="plain">{say(WORDS.void)}</Mark>} <When at={decision.decidedAt} />
        {decision.comment && <div className="page-note approvals-text">{decision.comment}</div>}
      </>
    ),
});

function DraftLink({ draft: { id, ruleSetId, baseVersion, summary } }: Pick<ApprovalItem, 'draft'>) {
  const say = useSay();
  const { language } = useLanguage();
  const { data } = useQuery(ruleSetsQuery);
  const title = data?.items.find((one) => one.id === ruleSetId)?.title[language] ?? null;
  const name = title === null ? ruleSetId : `${ruleSetId} ${title}`;
  return (
    <>
      <Link to="/drafts/$id" params={{ id }} search={{ panel: 'review' }} aria-label={say(WORDS.openOf, { name })}>
        {name}
      </Link>
      <div className="page-note">
        {baseVersion === null ? say(WORDS.isNew) : say(WORDS.begunFrom, { version: baseVersion })}
      </div>
      {summary && <div className="approvals-text">{summary}</div>}
    </>
  );
}

/** What it waits for: a decision, somebody who publishes it, its time, or that somebody looks why that did not come about. */
function Standing({ item: { draft, schedule } }: { readonly item: ApprovalItem }) {
  const say = useSay();
  return (
    <>
      <DraftStateTag state={draft.state} />
      {draft.state === 'approved' && schedule?.kind === 'scheduled' && (
        <div className="page-note">
          {say(WORDS.scheduled)} <When at={schedule.dueAt} />
        </div>
      )}
      {draft.state === 'approved' && schedule?.kind === 'suspended' && (
        <div>
          <Mark kind="bad">{say(WORDS.suspended)}</Mark>
        </div>
      )}
      {draft.state === 'approved' && schedule?.kind !== 'scheduled' && (
        <div className="page-note">{say(WORDS.toPublish)}</div>
      )}
    </>
  );
}
