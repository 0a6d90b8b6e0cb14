import { Button, Table } from 'antd';
import { memo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { CaseDetails } from './case-details.tsx';
import { csvOf, signed } from './impact-figures.ts';
import type { Impact, Mover } from './impact-messages.ts';
import type { ImpactState } from './use-impact.ts';
import { WORDS } from './words.ts';

const SHOWN = 10;

type Props = { readonly impact: Impact; readonly state: ImpactState };

/** The forms whose totals move furthest; each opens on its items before and after. */
export const ImpactMovers = memo(function ImpactMovers({ impact, state }: Props) {
  const say = useSay();
  if (impact.movers.length === 0) return <p className="impact-note">{say(WORDS.noChange)}</p>;
  const title = () => (
    <span className="impact-title">
      {say(WORDS.movers)}
      <Button size="small" onClick={() => download(impact, say(WORDS.simulation))}>
        {say(WORDS.export)}
      </Button>
    </span>
  );
  return (
    <Table<Mover>
      size="small"
      rowKey="form"
      title={title}
      dataSource={[...impact.movers]}
      pagination={{ pageSize: SHOWN, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      expandable={{
        expandedRowRender: ({ form }) => (
          <CaseDetails comparison={state.comparison?.position === form ? state.comparison : null} />
        ),
        onExpand: (isOpen, { form }) => isOpen && state.compare(form),
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
  );
});

const Named = ({ project, note }: { readonly project: string | null; readonly note: string }) => (
  <span className="impact-named">
    {project ?? '—'}
    <small>{note}</small>
  </span>
);

function download({ movers }: Impact, stamp: string): void {
  const head = ['assessment', 'project', 'unit', 'fiscalYear', 'before', 'after', 'change'];
  const rows = movers.map(({ assessmentId, project, unit, fiscalYear, base, candidate, change }) => [
    assessmentId,
    project,
    unit,
    fiscalYear,
    base,
    candidate,
    change,
  ]);
  const url = URL.createObjectURL(new Blob([csvOf([[stamp], head, ...rows])], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'impact.csv';
  link.click();
  URL.revokeObjectURL(url);
}
