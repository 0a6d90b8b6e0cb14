import type { JournalEntryRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';

/** A change as a use case tells of it. `details` hold hashes and identifiers only: the journal is kept for ever, and personal data is not. */
export type Change = {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly organisationId: string | null;
  readonly details: Readonly<Record<string, string | number | null>>;
};

/** Appends a change to the journal, in the session of the transaction that makes it. */
export function recordChange(
  session: StoreSession,
  { now }: Pick<ServiceContext, 'now'>,
  actor: Actor,
  { details, ...change }: Change,
): Promise<JournalEntryRecord> {
  return session.journal.append({ ...change, at: now(), actorId: actor.userId, details: JSON.stringify(details) });
}
