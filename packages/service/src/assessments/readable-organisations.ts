import type { StoreSession } from '@plumbline/storage';
import { requireVisible } from '../access/require-role.ts';
import { rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { ASSESSMENT_READERS } from './assessment-actions.ts';

/** The organisations whose assessments the actor may read: all of them, or one that is named and everything below it. A foreign one is not found. */
export async function readableOrganisations(
  session: Pick<StoreSession, 'organisations'>,
  actor: Actor,
  organisationId?: string,
): Promise<readonly string[]> {
  const rights = await rightsIn(session, actor);
  if (organisationId === undefined) return scopeOf(rights, ASSESSMENT_READERS);
  requireVisible(rights, { type: 'organisation', id: organisationId, organisationId, visibleTo: ASSESSMENT_READERS });
  // Whoever may read at an organisation may read everything below it.
  return session.organisations.within(organisationId);
}
