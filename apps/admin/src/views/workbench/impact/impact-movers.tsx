import { Button, Table } from 'antd';
import { memo, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { GradeName } from '../../../parts/impact/grade-name.ts';
import { signed } from '../../../parts/impact/impact-figures.ts';
import { CaseDetails } from './case-details.tsx';
import type { Impact, Mover } from './impact-messages.ts';
import type { ImpactState } from './use-impact.ts';
import { WORDS } from './words.ts';

const SHOWN = 10;

type Props = {
  readonly impact: Impact;
  readonly comparisons: ImpactState['comparisons'];
  readonly actions: ImpactState['actions'];
  readonly nameOf: (id: GradeName['id'] | null) => string;
};

/** The forms whose totals move furthest, of all or of one cell of the migration; each opens on its items before and after. */
export const ImpactMovers = memo(function ImpactMovers({ impact, comparisons, actions, nameOf }: Props) {
  const say = useSay();
  const [opened, setOpened] = useState<readonly number[]>([]);
  const { inCell } = impact;
  const movers = inCell?.movers ?? impact.movers;
  const show = (positions: readonly number[]) => {
    setOpened(positions);
    actions.compare(positions);
  };
  return (
    <>
      <div className="impact-title">
        <h3>
          {inCell
            ? say(WORDS.moversIn, { from: nameOf(inCell.cell.from), to: nameOf(inCell.cell.to) })
            : say(WORDS.movers)}
        </h3>
        {inCell && (
          <Button size="small" onClick={() => actions.openCell(null)}>
            {say(WORDS.allMovers)}
          </Button>
        )}
        <Button size="small" onClick={() => actions.exportCases(inCell?.cell ?? null, say(WORDS.simulation))}>
          {say(WORDS.export)}
        </Button>
      </div>
      <Table<Mover>
        size="small"
        rowKey="form"
        dataSource={[...movers]}
        locale={{ emptyText: say(WORDS.noChange) }}
        pagination={{ pageSize: SHOWN, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        expandable={{
          expandedRowKeys: [...opened],
          expandedRowRender: ({ form }) => <CaseDetails comparison={comparisons.get(form) ?? null} />,
          onExpand: (isOpen, { form }) =>
            show(isOpen ? [...opened, form] : opened.filter((position) => position !== form)),
        }}
        columns={[
          {
            title: say(WORDS.project),
            render: (_, { project, unit, fiscalYear }) => (
              <Named project={project} note={`${unit ?? ''} ${fiscalYear}`} />
            ),
          },
          { title: say(WORDS.before), width: 72, align: 'right', className: 'figure', dataIndex: 'base' },
          { title: say(WORDS.after), width: 72, align: 'right', className: 'figure', dataIndex: 'candidate' },
          {
            title: say(WORDS.change),
            width: 72,
            align: 'right',
            className: 'figure',
            render: (_, { change }) => signed(change),
          },
        ]}
      />
    </>
  );
});

const Named = ({ project, note }: { readonly project: string | null; readonly note: string }) => (
  <span className="impact-named">
    {project ?? '—'}
    <small>{note}</small>
  </span>
);
