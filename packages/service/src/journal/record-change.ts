import type { JournalEntryRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { appendLine, type JournalLine } from './append-line.ts';

/** A change as a use case tells of it: who and when are the actor and now. */
export type Change = Omit<JournalLine, 'at' | 'actorId'>;

/** Appends a change of an actor to the journal, in the session of the transaction that makes it. */
export const recordChange = (
  session: StoreSession,
  { now }: Pick<ServiceContext, 'now'>,
  actor: Actor,
  change: Change,
): Promise<JournalEntryRecord> => appendLine(session, { ...change, at: now(), actorId: actor.userId });
