import { type Actor, rightsIn, type ServiceContext } from '@plumbline/service';
import type { OrganisationRecord } from '@plumbline/storage';
import { appendLine } from './journal-line.ts';
import { requireAdministered } from './managed-by.ts';

/** The organisations at which the actor holds any role, parents before their children. */
export async function listOrganisations(
  { store }: ServiceContext,
  actor: Actor,
): Promise<readonly OrganisationRecord[]> {
  const { rolesAt } = await rightsIn(store, actor);
  return (await store.organisations.all()).filter(({ id }) => rolesAt.has(id));
}

export type NewOrganisation = { readonly parentId: string; readonly name: string; readonly code: string | null };

/** Adds an organisation below one that the actor administers. */
export function createOrganisation(
  context: ServiceContext,
  actor: Actor,
  { parentId, name, code }: NewOrganisation,
): Promise<OrganisationRecord> {
  return context.store.transaction(async (session) => {
    await requireAdministered(session, actor, [parentId]);
    const organisation = { id: context.newId(), parentId, name, code, createdAt: context.now() };
    await session.organisations.insert(organisation);
    const { id } = organisation;
    await appendLine(session, context, actor, {
      action: 'organisation.created',
      subjectType: 'organisation',
      subjectId: id,
      organisationId: id,
      details: { parentId },
    });
    return organisation;
  });
}
