import type { Actor, ServiceContext } from '@plumbline/service';
import type { StoreSession } from '@plumbline/storage';

/** What the journal keeps of a change about people and organisations: identifiers and roles, no names. */
export type PeopleChange = {
  readonly action: string;
  readonly subjectType: 'user' | 'organisation';
  readonly subjectId: string;
  readonly organisationId: string;
  readonly details: Readonly<Record<string, unknown>>;
};

export async function appendLine(
  session: StoreSession,
  { now }: ServiceContext,
  actor: Actor,
  { details, ...change }: PeopleChange,
): Promise<void> {
  await session.journal.append({ ...change, at: now(), actorId: actor.userId, details: JSON.stringify(details) });
}
