import type { OrganisationRecord } from '@plumbline/storage';
import { groupedBy } from './grouped-by.ts';

type Branch = OrganisationRecord & { readonly hasUnits: boolean };

export type Branches = {
  readonly branches: readonly Branch[];
  /** The branch that stands for an organisation: itself or one above it. */
  readonly ownerOf: ReadonlyMap<string, string>;
};

type Where = {
  /** The organisation whose units are meant; null for the top of what is seen. */
  readonly at: string | null;
  readonly withForms: ReadonlySet<string>;
};

/**
 * The units that are compared: those right below an organisation, and itself for the forms that are its own. From the top, a unit that stands alone
 * and has no forms gives way to those below it: nobody wants to compare one. `organisations` stand parents before their children.
 */
export function branchesOf(organisations: readonly OrganisationRecord[], { at, withForms }: Where): Branches {
  const known = new Set(organisations.map(({ id }) => id));
  const below = groupedBy(organisations, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const unitsBelow = (one: OrganisationRecord): readonly OrganisationRecord[] => [
    ...(withForms.has(one.id) ? [one] : []),
    ...(below.get(one.id) ?? []),
  ];
  let chosen: readonly OrganisationRecord[] = below.get(null) ?? [];
  const start = chosen.find(({ id }) => id === at);
  if (start && below.has(start.id)) chosen = unitsBelow(start);
  else for (let only = single(chosen); only && below.has(only.id); only = single(chosen)) chosen = unitsBelow(only);
  const ids = new Set(chosen.map(({ id }) => id));
  const ownerOf = new Map<string, string>();
  for (const { id, parentId } of organisations) {
    const owner = ids.has(id) ? id : ownerOf.get(parentId ?? '');
    if (owner !== undefined) ownerOf.set(id, owner);
  }
  // One that stands for its own forms alone has its units beside it.
  const isOwnOnly = ({ id }: OrganisationRecord) => (below.get(id) ?? []).some((unit) => ids.has(unit.id));
  return {
    branches: chosen.map((one) => ({ ...one, hasUnits: below.has(one.id) && !isOwnOnly(one) })),
    ownerOf,
  };
}

const single = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);
