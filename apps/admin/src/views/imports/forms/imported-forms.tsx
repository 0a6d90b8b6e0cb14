import type { Diagnostic } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import { Link } from '@tanstack/react-router';
import { Empty, Table } from 'antd';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { Mark, type MarkKind } from '../../../parts/mark.tsx';
import { Person } from '../../../parts/person.tsx';
import { When } from '../../../parts/when.tsx';
import type { Import, ImportedForm } from '../imports-query.ts';
import { FORM_STATES, WORDS } from '../words.ts';

export type FormRow = ImportedForm & Pick<Import, 'importedAt' | 'importedBy'>;

type Props = { readonly rows: readonly FormRow[]; readonly isPending: boolean; readonly emptyText: string };

/** The forms that were found in files, each with what became of it. */
export function ImportedForms({ rows, isPending, emptyText }: Props) {
  const say = useSay();
  return (
    <Table<FormRow>
      size="small"
      rowKey={({ importId, number }) => `${importId} ${number}`}
      loading={isPending}
      pagination={rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      dataSource={[...rows]}
      locale={{ emptyText: <Empty description={emptyText} /> }}
      columns={[
        { title: say(WORDS.project), render: (_, row) => <Project row={row} /> },
        { title: say(WORDS.year), render: (_, { fiscalYear }) => fiscalYear ?? '', className: 'figure', width: 70 },
        {
          title: say(WORDS.declared),
          render: (_, { declaredTotal }) => declaredTotal ?? '',
          align: 'right',
          className: 'figure',
          width: 90,
        },
        {
          title: say(WORDS.doubtful),
          render: (_, { state, doubtful }) => (state === 'unreadable' ? '' : doubtful),
          align: 'right',
          className: 'figure',
          width: 110,
        },
        { title: say(WORDS.fate), render: (_, row) => <Fate row={row} />, width: 220 },
        {
          title: say(WORDS.imported),
          render: (_, { importedAt, importedBy }) => (
            <>
              <When at={importedAt} />
              <div className="page-note import-file">
                <Person id={importedBy} />
              </div>
            </>
          ),
          width: 180,
        },
      ]}
    />
  );
}

function Project({ row: { importId, number, projectName, fileName, faults, state } }: { readonly row: FormRow }) {
  return (
    <>
      <Link to="/imports/$id/$number" params={{ id: importId, number: String(number) }}>
        {state === 'unreadable' ? fileName : projectName}
      </Link>
      {state === 'unreadable' ? <Faults faults={faults} /> : <div className="page-note import-file">{fileName}</div>}
    </>
  );
}

/** A file of another making has hundreds of faults: so many tell what it is, and all of them stand on the page of the file. */
const SHOWN_FAULTS = 3;

function Faults({ faults }: Pick<FormRow, 'faults'>) {
  const say = useSay();
  const { language } = useLanguage();
  const more = faults.length - SHOWN_FAULTS;
  return (
    <>
      {faults.slice(0, SHOWN_FAULTS).map((fault) => (
        <div key={`${fault.code} ${fault.path} ${JSON.stringify(fault.params)}`} className="import-fault">
          {describe(fault as Diagnostic)[language]}
        </div>
      ))}
      {more > 0 && <div className="page-note">{say(WORDS.moreFaults, { count: more })}</div>}
    </>
  );
}

const KINDS: Readonly<Record<ImportedForm['state'], MarkKind>> = {
  open: 'doubtful',
  accepted: 'good',
  skipped: 'plain',
  unreadable: 'bad',
};

function Fate({ row: { state, same, assessmentId } }: { readonly row: FormRow }) {
  const say = useSay();
  return (
    <span className="import-fates">
      <Mark kind={KINDS[state]}>{say(FORM_STATES[state])}</Mark>
      {same.length > 0 && <span>{say(WORDS.isKnown)}</span>}
      {assessmentId !== null && (
        <Link to="/assessments/$id" params={{ id: assessmentId }}>
          {say(WORDS.openAssessment)}
        </Link>
      )}
    </span>
  );
}
