import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../language/language.tsx';
import type { GivenPassword } from '../password-given.tsx';
import type { User } from '../people-query.ts';
import { RolesDialog } from '../roles/roles-dialog.tsx';
import { WORDS } from '../words.ts';
import { useResetPassword, useSetDisabled } from './person-changes.ts';

type Props = { readonly person: User; readonly onGiven: (given: GivenPassword) => void };

/** Nobody changes their own roles, nor shuts themselves out: that is another administrator's. */
export function PersonActions({ person, onGiven }: Props) {
  const say = useSay();
  const { userId } = useSession();
  const { name } = person;
  const record = (
    <Link to="/journal" search={{ subject: person.id }} aria-label={say(WORDS.recordOf, { name })}>
      {say(WORDS.record)}
    </Link>
  );
  if (person.id === userId)
    return (
      <div className="people-actions">
        <span className="page-note">{say(WORDS.byAnother)}</span> {record}
      </div>
    );
  return (
    <div className="people-actions">
      <RolesButton person={person} />
      {person.username !== null && <ResetButton person={person} username={person.username} onGiven={onGiven} />}
      <DisableButton person={person} />
      {record}
    </div>
  );
}

function RolesButton({ person }: { readonly person: User }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={say(WORDS.changeRolesOf, { name: person.name })} onClick={() => setOpen(true)}>
        {say(WORDS.changeRoles)}
      </Button>
      {isOpen && <RolesDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}

function ResetButton({ person, username, onGiven }: Props & { readonly username: string }) {
  const say = useSay();
  const { ask, isPending } = useResetPassword(person, username, onGiven);
  return (
    <Button size="small" loading={isPending} aria-label={say(WORDS.resetOf, { name: person.name })} onClick={ask}>
      {say(WORDS.reset)}
    </Button>
  );
}

function DisableButton({ person }: { readonly person: User }) {
  const say = useSay();
  const { ask, isPending } = useSetDisabled(person);
  const { name, isDisabled } = person;
  return (
    <Button
      size="small"
      danger={!isDisabled}
      loading={isPending}
      aria-label={say(isDisabled ? WORDS.enableOf : WORDS.disableOf, { name })}
      onClick={ask}
    >
      {say(isDisabled ? WORDS.enable : WORDS.disable)}
    </Button>
  );
}
