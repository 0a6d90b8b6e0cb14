import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../../api/api.ts';
import type { Role } from '../../../api/session.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useUnits } from '../../assessments/use-units.ts';
import type { User } from '../people-query.ts';
import { WORDS } from '../words.ts';
import { RoleBoxes } from './role-boxes.tsx';
import { grantsOf, rolesByUnit } from './roles-by-unit.ts';
import { UnitChoice } from './unit-choice.tsx';

type Props = { readonly person: User; readonly onClose: () => void };

/** What somebody may do at their own organisation, and at others that are added; one without any role is as if it were not there. */
export function RolesDialog({ person, onClose }: Props) {
  const say = useSay();
  const { names } = useUnits();
  const [units, setUnits] = useState(() => withOwn(person));
  const save = useSaveRoles(person, onClose);
  const give = (unit: string, roles: readonly Role[]) => setUnits(new Map([...units, [unit, roles]]));
  return (
    <Modal
      open
      title={say(WORDS.changeRolesOf, { name: person.name })}
      okText={say(WORDS.save)}
      cancelText={say(WORDS.cancel)}
      confirmLoading={save.isPending}
      width={560}
      onOk={() => save.mutate(units)}
      onCancel={onClose}
    >
      <p>{say(WORDS.rolesHint)}</p>
      {[...units].map(([unit, roles]) => {
        const name = names.get(unit) ?? unit;
        return (
          <section key={unit} className="people-unit">
            <h3>{name}</h3>
            <RoleBoxes
              label={say(WORDS.rolesThere, { unit: name })}
              value={roles}
              onChange={(chosen) => give(unit, chosen)}
            />
          </section>
        );
      })}
      <UnitChoice
        label={say(WORDS.otherUnit)}
        placeholder={say(WORDS.otherUnit)}
        onChange={(unit) => give(unit, units.get(unit) ?? [])}
      />
      {save.error && <ProblemAlert error={save.error} />}
    </Modal>
  );
}

/** Their own organisation first, whether they have a role there or not. */
function withOwn({ organisationId, grants }: User): ReadonlyMap<string, readonly Role[]> {
  const held = rolesByUnit(grants);
  return organisationId === null ? held : new Map([[organisationId, held.get(organisationId) ?? []], ...held]);
}

function useSaveRoles({ id, name }: User, onSaved: () => void) {
  const say = useSay();
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (units: ReadonlyMap<string, readonly Role[]>) =>
      answer(api.users[':id'].grants.$put({ param: { id }, json: { grants: grantsOf(units) } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['users'] });
      void message.success(say(WORDS.rolesSaved, { name }));
      onSaved();
    },
  });
}
