import {
  type JournalVerdict,
  journalEntries,
  type KnownEntry,
  verifyJournal as verifyEntries,
} from '@plumbline/storage';
import { rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { journalScope } from './list-journal.ts';

/**
 * Follows the whole journal from its first entry and names the first link that is broken. Whoever reads any part of the journal may ask: the answer
 * tells of no entry but its number. `known` is an entry somebody wrote down elsewhere; without one, a journal whose end was cut off or written anew
 * passes.
 */
export async function verifyJournal(
  { store }: ServiceContext,
  actor: Actor,
  { known }: { readonly known?: KnownEntry } = {},
): Promise<JournalVerdict> {
  journalScope(await rightsIn(store, actor));
  return verifyEntries(journalEntries(store.journal), known);
}
