import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { ROLES } from '../../../parts/roles.ts';
import { useUnits } from '../../assessments/use-units.ts';
import type { User } from '../people-query.ts';
import { WORDS } from '../words.ts';
import { rolesByUnit } from './roles-by-unit.ts';

/** What somebody may do, and where; where it is not their own organisation it is named. */
export function RolesHeld({ person: { grants, organisationId } }: { readonly person: User }) {
  const say = useSay();
  const { names } = useUnits();
  const units = [...rolesByUnit(grants)];
  if (units.length === 0) return <Mark kind="doubtful">{say(WORDS.noRoles)}</Mark>;
  return units.map(([unit, roles]) => {
    const said = roles.map((role) => say(ROLES[role].name)).join(say(WORDS.comma));
    return (
      <div key={unit}>
        {unit === organisationId ? said : say(WORDS.rolesAt, { roles: said, unit: names.get(unit) ?? unit })}
      </div>
    );
  });
}
