import type { StudyResult } from '@plumbline/core';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Table, type TableColumnsType } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { goByArrows } from '../../../parts/go-by-arrows.ts';
import { signed } from '../../../parts/impact/impact-figures.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useGradedResult } from '../result/result-context.ts';
import { reason } from '../result/skipped-table.ts';
import { casesQuery, type StudyCase, type StudySummary } from '../studies-query.ts';
import { CaseAccount } from './case-account.tsx';
import { CaseFilters } from './case-filters.tsx';
import { A_PAGE, isNarrowed } from './case-search.ts';
import { FormLink } from './form-link.tsx';
import { useCaseSearch } from './use-case-search.ts';
import { WORDS } from './words.ts';

type Props = { readonly study: StudySummary; readonly result: StudyResult };

/** Every form of a study, the greatest change first; each opens on where its change comes from. */
export function CaseList({ study, result }: Props) {
  const say = useSay();
  const { search } = useCaseSearch();
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(casesQuery(study.id, search));
  return (
    <Card size="small" title={<h2>{say(WORDS.title)}</h2>}>
      <p className="page-note">
        {say(WORDS.note)} <span role="status">{data && say(WORDS.found, { count: count(data.total) })}</span>
      </p>
      <CaseFilters result={result} />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && (
        <CaseTable
          studyId={study.id}
          cases={data?.items ?? []}
          isPending={isPending || isPlaceholderData}
          isRanked={result.question.base.kind !== 'declared'}
        />
      )}
      {data && <Pages total={data.total} shown={data.items.length} />}
    </Card>
  );
}

const count = (value: number) => value.toLocaleString('en');

type TableProps = {
  readonly studyId: string;
  readonly cases: readonly StudyCase[];
  readonly isPending: boolean;
  /** False where what was before has no grades. */
  readonly isRanked: boolean;
};

function CaseTable({ studyId, cases, isPending, isRanked }: TableProps) {
  const say = useSay();
  const columns = useColumns(isRanked);
  return (
    <section className="study-cases" aria-label={say(WORDS.table)} onKeyDown={goByArrows('.study-case-open')}>
      <Table<StudyCase>
        size="small"
        rowKey="assessmentId"
        loading={isPending}
        pagination={false}
        dataSource={[...cases]}
        locale={{ emptyText: isPending ? null : <Nothing /> }}
        columns={columns}
        expandable={{
          expandedRowRender: ({ assessmentId }) => <CaseAccount studyId={studyId} assessmentId={assessmentId} />,
          columnWidth: 40,
        }}
      />
    </section>
  );
}

function useColumns(isRanked: boolean): TableColumnsType<StudyCase> {
  const say = useSay();
  const { nameOf } = useGradedResult();
  const figure = { align: 'right', className: 'figure' } as const;
  return [
    {
      title: say(WORDS.project),
      render: (_, { assessmentId, project, unit }) => (
        <span className="impact-named">
          <FormLink id={assessmentId} className="study-case-open">
            {project}
          </FormLink>
          <small>{unit}</small>
        </span>
      ),
    },
    { title: say(WORDS.year), dataIndex: 'fiscalYear', width: 72, ...figure },
    { title: say(WORDS.before), width: 90, ...figure, render: (_, { base }) => <Known of={base} /> },
    { title: say(WORDS.after), width: 90, ...figure, render: (_, { candidate }) => <Known of={candidate} /> },
    {
      title: say(WORDS.change),
      width: 100,
      ...figure,
      render: (_, { change }) => <Known of={change === null ? null : signed(change)} />,
    },
    {
      title: say(WORDS.grade),
      width: 190,
      render: (_, { baseGrade, candidateGrade, skipped }) => {
        if (skipped !== null) return reason(skipped.base ?? skipped.candidate, say);
        if (!isRanked || baseGrade === candidateGrade) return nameOf(candidateGrade);
        return `${nameOf(baseGrade)} → ${nameOf(candidateGrade)}`;
      },
    },
  ];
}

/** What is not known is a dash, which is read out as what it means. */
function Known({ of }: { readonly of: string | null }) {
  const say = useSay();
  if (of !== null) return of;
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="unseen">{say(WORDS.unknown)}</span>
    </>
  );
}

function Nothing() {
  const say = useSay();
  const { search, clear } = useCaseSearch();
  return (
    <Empty description={say(WORDS.noMatch)}>
      {isNarrowed(search) && <Button onClick={clear}>{say(WORDS.clear)}</Button>}
    </Empty>
  );
}

function Pages({ total, shown }: { readonly total: number; readonly shown: number }) {
  const say = useSay();
  const { page, turnTo } = useCaseSearch();
  if (total <= A_PAGE) return null;
  const first = (page - 1) * A_PAGE;
  const where = say(WORDS.page, { from: count(first + 1), to: count(first + shown), count: count(total) });
  return (
    <nav className="study-pages" aria-label={where}>
      <Button size="small" disabled={page === 1} onClick={() => turnTo(page - 1)}>
        {say(WORDS.previous)}
      </Button>
      <span className="figure">{where}</span>
      <Button size="small" disabled={first + shown >= total} onClick={() => turnTo(page + 1)}>
        {say(WORDS.next)}
      </Button>
    </nav>
  );
}
