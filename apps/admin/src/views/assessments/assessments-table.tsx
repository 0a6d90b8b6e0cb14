import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import type { ReactNode } from 'react';
import { useSay } from '../../language/language.tsx';
import { AssessmentState } from '../../parts/assessment-state.tsx';
import { goByArrows } from '../../parts/go-by-arrows.ts';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import type { ListedAssessment } from './assessments-query.ts';
import { gradeName } from './grade-name.ts';
import { SORTS, type Sort } from './list-search.ts';
import { signed } from './signed.ts';
import { useListSearch } from './use-list-search.ts';
import { useUnits } from './use-units.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly assessments: readonly ListedAssessment[];
  /** Ticked, on this page or another. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly isPending: boolean;
  readonly empty: ReactNode;
};

/** A row each, to be opened; a head that can be ordered by says so. */
export function AssessmentsTable({ assessments, chosen, onChoose, isPending, empty }: Props) {
  const say = useSay();
  const { change } = useListSearch();
  const columns = useColumns();
  return (
    <section className="assessments-list" aria-label={say(WORDS.table)} onKeyDown={goByArrows('.assessments-open')}>
      <Table<ListedAssessment>
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        showSorterTooltip={false}
        dataSource={[...assessments]}
        locale={{ emptyText: empty }}
        columns={columns}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          onChange: (keys) => onChoose(keys.map(String)),
          columnWidth: 36,
          getCheckboxProps: ({ projectName }) => ({ 'aria-label': say(WORDS.choose, { project: projectName }) }),
          getTitleCheckboxProps: () => ({ 'aria-label': say(WORDS.choosePage) }),
        }}
        onChange={(_, __, sorter) => change(orderOf(sorter))}
      />
    </section>
  );
}

/** What a click on a head asks for; a third one asks for the usual order again. */
function orderOf(sorter: SorterResult<ListedAssessment> | SorterResult<ListedAssessment>[]) {
  const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
  const sort = SORTS.find((one) => one === columnKey);
  if (sort === undefined || order == null) return { sort: undefined, order: undefined };
  return { sort: sort === 'updated' ? undefined : sort, order: order === 'ascend' ? ('asc' as const) : undefined };
}

function useColumns(): TableColumnsType<ListedAssessment> {
  const say = useSay();
  const { names } = useUnits();
  const { search } = useListSearch();
  const ordered = (key: Sort) => ({
    key,
    sorter: true,
    sortDirections: ['descend' as const, 'ascend' as const],
    sortOrder:
      (search.sort ?? 'updated') !== key ? null : search.order === 'asc' ? ('ascend' as const) : ('descend' as const),
  });
  const figure = { align: 'right' as const, className: 'figure' };
  return [
    {
      title: say(WORDS.project),
      ...ordered('name'),
      render: (_, { id, projectName, isDemo }) => (
        <>
          <Link to="/assessments/$id" params={{ id }} className="assessments-open" title={projectName}>
            {projectName}
          </Link>{' '}
          {isDemo && <span className="page-note">{say(WORDS.demo)}</span>}
        </>
      ),
    },
    {
      key: 'unit',
      title: say(WORDS.unit),
      className: 'assessments-unit',
      render: (_, { organisationId }) => names.get(organisationId) ?? '',
    },
    { key: 'year', title: say(WORDS.year), dataIndex: 'fiscalYear', ...figure },
    {
      key: 'state',
      title: say(WORDS.state),
      render: (_, { state, isLate }) => (
        <>
          <AssessmentState state={state} /> {isLate && <Mark kind="bad">{say(WORDS.lateOf)}</Mark>}
        </>
      ),
    },
    { key: 'declared', title: say(WORDS.declared), ...figure, render: (_, of) => <Known of={of.declaredTotal} /> },
    { title: say(WORDS.computed), ...ordered('total'), ...figure, render: (_, of) => <Known of={of.total} /> },
    {
      title: say(WORDS.difference),
      ...ordered('difference'),
      ...figure,
      render: (_, of) => <Difference of={of.difference} />,
    },
    { key: 'rating', title: say(WORDS.rating), render: (_, { rating }) => <Grade of={rating} /> },
    { key: 'findings', title: say(WORDS.findings), ...figure, render: (_, { findings }) => <Known of={findings} /> },
    { title: say(WORDS.updated), ...ordered('updated'), render: (_, { updatedAt }) => <When at={updatedAt} /> },
  ];
}

/** What is not known is a dash, which is read out as what it means. */
function Known({ of }: { readonly of: string | number | null }) {
  const say = useSay();
  if (of !== null) return of;
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="unseen">{say(WORDS.unknown)}</span>
    </>
  );
}

function Difference({ of }: { readonly of: string | null }) {
  if (of === null) return <Known of={of} />;
  return of === '0' ? of : <strong className="assessments-differs">{signed(of)}</strong>;
}

function Grade({ of }: { readonly of: string | null }) {
  const say = useSay();
  return of === null ? <Known of={null} /> : gradeName(of, say);
}
