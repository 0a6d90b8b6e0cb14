import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../../language/language.tsx';
import { Person } from '../../parts/person.tsx';
import { When } from '../../parts/when.tsx';
import { useUnits } from '../assessments/use-units.ts';
import { EntryDetails } from './entry/entry-details.tsx';
import { Subject } from './entry/subject.tsx';
import { ACTIONS } from './entry/words.ts';
import type { JournalEntry } from './journal-query.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly entries: readonly JournalEntry[];
  readonly isPending: boolean;
  readonly empty: ReactNode;
  /** Only the entries about this one are wanted. */
  readonly onSubject: (subjectId: string) => void;
  /** Only what this person did is wanted. */
  readonly onActor: (actorId: string) => void;
};

/** A row each, which opens on what the entry keeps. */
export function JournalTable({ entries, isPending, empty, onSubject, onActor }: Props) {
  const say = useSay();
  const { names } = useUnits();
  const columns: TableColumnsType<JournalEntry> = [
    { key: 'sequence', title: say(WORDS.sequence), dataIndex: 'sequence', align: 'right', className: 'figure' },
    { key: 'at', title: say(WORDS.at), render: (_, { at }) => <When at={at} /> },
    {
      key: 'actor',
      title: say(WORDS.actor),
      render: (_, { actorId }) => (actorId === null ? say(WORDS.program) : <Person id={actorId} />),
    },
    { key: 'action', title: say(WORDS.action), render: (_, { action }) => <Action of={action} /> },
    { key: 'subject', title: say(WORDS.subject), render: (_, entry) => <Subject of={entry} /> },
    {
      key: 'unit',
      title: say(WORDS.unit),
      render: (_, { organisationId }) =>
        organisationId === null ? say(WORDS.noUnit) : (names.get(organisationId) ?? organisationId),
    },
  ];
  return (
    <section className="journal-list" aria-label={say(WORDS.table)}>
      <Table<JournalEntry>
        size="small"
        rowKey="sequence"
        loading={isPending}
        pagination={false}
        dataSource={[...entries]}
        locale={{ emptyText: empty }}
        columns={columns}
        expandable={{
          columnTitle: <span className="unseen">{say(WORDS.details)}</span>,
          expandedRowRender: (entry) => <EntryDetails entry={entry} onSubject={onSubject} onActor={onActor} />,
          expandIcon: ({ expanded, onExpand, record }) => (
            <button
              type="button"
              className="journal-expand"
              aria-expanded={expanded}
              aria-label={say(WORDS.detailsOf, { sequence: record.sequence })}
              onClick={(event) => onExpand(record, event)}
            >
              {expanded ? '−' : '+'}
            </button>
          ),
        }}
      />
    </section>
  );
}

/** What was done, in words; what has none yet, as the journal calls it. */
function Action({ of }: { readonly of: string }) {
  const say = useSay();
  const words = ACTIONS.get(of);
  return words ? say(words) : <code className="journal-unnamed">{of}</code>;
}
