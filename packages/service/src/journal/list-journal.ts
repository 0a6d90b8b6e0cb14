import type { JournalEntryRecord, JournalFilter, Page, PageRequest } from '@plumbline/storage';
import { type Rights, rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor, Role } from '../actor.ts';
import { NotAllowedError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';

/** Only what was done to this, by whom, what and when: see {@link JournalFilter}. */
export type ListJournalInput = Omit<JournalFilter, 'organisationIds'> & { readonly page: PageRequest };

/** Who reads the journal. */
const JOURNAL_READERS: readonly Role[] = ['auditor', 'administrator'];

/** The journal in sequence, or from its last entry back, within the actor's scope. What belongs to no organisation is for those who read at the root. */
export async function listJournal(
  { store }: ServiceContext,
  actor: Actor,
  { page, ...filter }: ListJournalInput,
): Promise<Page<JournalEntryRecord>> {
  const rights = await rightsIn(store, actor);
  const scope = journalScope(rights);
  const organisations = await store.organisations.all();
  const everything = organisations.every(({ id }) => scope.includes(id));
  return store.journal.list({ ...filter, ...(everything ? {} : { organisationIds: scope }) }, page);
}

/** The organisations whose journal the actor reads; `NotAllowedError` where there is none. */
export function journalScope(rights: Rights): readonly string[] {
  const scope = scopeOf(rights, JOURNAL_READERS);
  if (scope.length === 0) throw new NotAllowedError('read the journal', 'role');
  return scope;
}
