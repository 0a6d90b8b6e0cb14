import { type Database, inTransaction } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import { linked } from '../journal/linked.ts';
import { cursorOf, type Position, positionOf } from '../paging/cursor.ts';
import { emptyPage, oneMoreThan, pageOf } from '../paging/page-of.ts';
import type { Page, PageRequest } from '../ports/page.ts';
import type { JournalFilter, JournalOrder, JournalStore } from '../ports/store.ts';
import type { JournalEntryRecord, NewJournalEntry } from '../records/journal-entry.ts';

export function journalIn(database: Database): JournalStore {
  return {
    append: (entry) => inTransaction(database, ({ kysely }) => append(kysely, entry)),
    list: (filter, page) => listEntries(database, filter, page),
    last: () => last(database.kysely),
  };
}

/** Nobody else appends meanwhile: transactions come one after another. */
async function append(kysely: Database['kysely'], entry: NewJournalEntry): Promise<JournalEntryRecord> {
  const record = linked(entry, await last(kysely));
  await kysely.insertInto('journal').values(record).execute();
  return record;
}

async function last(kysely: Database['kysely']): Promise<JournalEntryRecord | null> {
  const query = kysely.selectFrom('journal').selectAll().orderBy('sequence', 'desc').limit(1);
  return (await query.executeTakeFirst()) ?? null;
}

async function listEntries(
  { kysely, dialect }: Database,
  { subjectId, actorId, action, from, until, organisationIds, order = 'oldest' }: JournalFilter,
  { limit, after }: PageRequest,
): Promise<Page<JournalEntryRecord>> {
  if (organisationIds?.length === 0) return emptyPage;
  let query = kysely.selectFrom('journal').selectAll();
  if (subjectId !== undefined) query = query.where('subjectId', '=', subjectId);
  if (actorId !== undefined) query = query.where('actorId', '=', actorId);
  if (action !== undefined) query = query.where('action', '=', action);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (until !== undefined) query = query.where('at', '<', until);
  if (organisationIds !== undefined) query = query.where(isAmong(dialect, 'organisationId', organisationIds));
  const { cursor, behind, direction } = ORDERS[order];
  if (after !== null) query = query.where('sequence', behind, positionOf(cursor, after, isSequence)[0]);
  const rows = await query.orderBy('sequence', direction).limit(oneMoreThan(limit)).execute();
  return pageOf(rows, limit, ({ sequence }) => cursorOf(cursor, [sequence]));
}

const ORDERS = {
  oldest: { cursor: 'journal', behind: '>', direction: 'asc' },
  newest: { cursor: 'journal from the last', behind: '<', direction: 'desc' },
} as const satisfies Readonly<Record<JournalOrder, object>>;

const isSequence = (values: Position): values is readonly [number] =>
  values.length === 1 && typeof values[0] === 'number' && values[0] <= LARGEST_INTEGER;

/** Of PostgreSQL's `integer`; a number beyond it would not be compared but refused. */
const LARGEST_INTEGER = 2 ** 31 - 1;
