import { Checkbox } from 'antd';
import type { Role } from '../../../api/session.ts';
import { useSay } from '../../../language/language.tsx';
import { ROLE_NAMES, ROLES } from '../../../parts/roles.ts';

type Props = {
  /** What the boxes are of. */
  readonly label: string;
  readonly value?: readonly Role[];
  readonly onChange?: (roles: readonly Role[]) => void;
};

/** A box for each role, with what it is good for. */
export function RoleBoxes({ label, value = [], onChange }: Props) {
  const say = useSay();
  return (
    <fieldset className="people-roles" aria-label={label}>
      {ROLE_NAMES.map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          onChange={({ target }) =>
            onChange?.(ROLE_NAMES.filter((one) => (one === role ? target.checked : value.includes(one))))
          }
        >
          {say(ROLES[role].name)} <span className="page-note">{say(ROLES[role].may)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
