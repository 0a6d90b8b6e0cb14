import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { useUnits } from '../assessments/use-units.ts';
import { PersonActions } from './actions/person-actions.tsx';
import type { GivenPassword } from './password-given.tsx';
import type { User } from './people-query.ts';
import { RolesHeld } from './roles/roles-held.tsx';
import { WORDS } from './words.ts';

type Props = {
  readonly people: readonly User[];
  readonly isPending: boolean;
  readonly empty: ReactNode;
  readonly onGiven: (given: GivenPassword) => void;
};

/** A row each, with what may be done about them at its end. */
export function PeopleTable({ people, isPending, empty, onGiven }: Props) {
  const say = useSay();
  const { names } = useUnits();
  const { userId } = useSession();
  const columns: TableColumnsType<User> = [
    {
      key: 'name',
      title: say(WORDS.name),
      render: (_, { id, name, username }) => (
        <>
          <strong>{name}</strong> {id === userId && <Mark kind="known">{say(WORDS.you)}</Mark>}
          <div className="page-note">{username ?? say(WORDS.fromElsewhere)}</div>
        </>
      ),
    },
    {
      key: 'unit',
      title: say(WORDS.unit),
      render: (_, { organisationId }) => (organisationId === null ? '' : (names.get(organisationId) ?? '')),
    },
    { key: 'roles', title: say(WORDS.roles), render: (_, person) => <RolesHeld person={person} /> },
    {
      key: 'state',
      title: say(WORDS.state),
      render: (_, { isDisabled }) => (
        <Mark kind={isDisabled ? 'bad' : 'good'}>{say(isDisabled ? WORDS.disabled : WORDS.active)}</Mark>
      ),
    },
    { key: 'since', title: say(WORDS.since), render: (_, { createdAt }) => <When at={createdAt} /> },
    {
      key: 'actions',
      title: say(WORDS.actions),
      render: (_, person) => <PersonActions person={person} onGiven={onGiven} />,
    },
  ];
  return (
    <section className="people-list" aria-label={say(WORDS.table)}>
      <Table<User>
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        dataSource={[...people]}
        locale={{ emptyText: empty }}
        columns={columns}
      />
    </section>
  );
}
