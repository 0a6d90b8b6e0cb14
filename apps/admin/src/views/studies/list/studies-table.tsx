import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../../language/language.tsx';
import { goByArrows } from '../../../parts/go-by-arrows.ts';
import { rounded, signed } from '../../../parts/impact/impact-figures.ts';
import { Mark } from '../../../parts/mark.tsx';
import { Person } from '../../../parts/person.tsx';
import { When } from '../../../parts/when.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { questionWords } from '../question-words.ts';
import { isUnderWay, type StudySummary } from '../studies-query.ts';
import { StudyStateMark } from '../study-state.tsx';
import { useCalled } from '../use-called.ts';
import { WORDS as STUDY } from '../words.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly studies: readonly StudySummary[];
  /** Ticked, to be compared. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly isPending: boolean;
  readonly empty: ReactNode;
};

/** A row each, to be opened. */
export function StudiesTable({ studies, chosen, onChoose, isPending, empty }: Props) {
  const say = useSay();
  const columns = useColumns();
  return (
    <section className="studies-list" aria-label={say(WORDS.table)} onKeyDown={goByArrows('.studies-open')}>
      <Table<StudySummary>
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        dataSource={[...studies]}
        locale={{ emptyText: empty }}
        columns={columns}
        rowSelection={{
          selectedRowKeys: [...chosen],
          hideSelectAll: true,
          columnWidth: 36,
          onChange: (keys) => onChoose(keys.map(String)),
          getCheckboxProps: ({ id, name, progress, kind }) => ({
            'aria-label': say(WORDS.choose, { name }),
            disabled:
              kind !== 'comparison' || progress.state !== 'done' || (chosen.length === 2 && !chosen.includes(id)),
          }),
        }}
      />
    </section>
  );
}

function useColumns(): TableColumnsType<StudySummary> {
  const say = useSay();
  const called = useCalled();
  const figure = { align: 'right', className: 'figure' } as const;
  return [
    {
      title: say(WORDS.name),
      render: (_, study) => (
        <>
          <Link to="/studies/$id" params={{ id: study.id }} search={{}} className="studies-open">
            {study.name}
          </Link>{' '}
          {study.shared && <Mark kind="plain">{say(STUDY.shared)}</Mark>}
          <div className="page-note">{questionWords(study, called, say)}</div>
        </>
      ),
    },
    { title: say(WORDS.state), width: 220, render: (_, study) => <State study={study} /> },
    { title: say(WORDS.forms), ...figure, render: (_, { forms }) => <Known of={forms?.toLocaleString('en')} /> },
    {
      title: say(WORDS.changed),
      ...figure,
      render: (_, { summary }) => <Known of={summary && (summary.raised + summary.lowered).toLocaleString('en')} />,
    },
    {
      title: say(WORDS.mean),
      ...figure,
      render: (_, { summary }) => <Known of={summary?.meanChange && signed(rounded(summary.meanChange))} />,
    },
    { title: say(WORDS.by), render: (_, { madeBy }) => <Person id={madeBy} /> },
    { title: say(WORDS.when), render: (_, { madeAt }) => <When at={madeAt} /> },
  ];
}

function State({ study: { progress, name } }: { readonly study: StudySummary }) {
  return (
    <>
      <StudyStateMark state={progress.state} />
      {isUnderWay(progress.state) && <ProgressBar progress={progress} label={name} isSmall />}
    </>
  );
}

/** What is not known yet is a dash, which is read out as what it means. */
function Known({ of }: { readonly of: string | null | undefined }) {
  const say = useSay();
  if (of !== null && of !== undefined) return of;
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="unseen">{say(WORDS.unknown)}</span>
    </>
  );
}
