import { AsyncLocalStorage } from 'node:async_hooks';
import { type Turns, turns } from '@plumbline/core';
import { CamelCasePlugin, type Dialect, Kysely, sql } from 'kysely';
import { guarded } from './guarded-dialect.ts';
import type { Tables } from './tables.ts';

export type DialectName = 'sqlite' | 'postgres';

/** A database, or a transaction in one: then every query of `kysely` is part of it. */
export type Database = {
  readonly dialect: DialectName;
  readonly kysely: Kysely<Tables>;
  /** The same without our names for columns, for tables that are not ours. */
  readonly plain: Kysely<unknown>;
  readonly transactions: AsyncLocalStorage<OpenTransaction>;
  readonly turns: Turns;
};

/** What runs inside of a transaction carries this, so that a query beside the transaction is noticed. */
type OpenTransaction = { isOpen: boolean };

export function databaseOn(dialect: DialectName, driver: Dialect): Database {
  const transactions = new AsyncLocalStorage<OpenTransaction>();
  const plain = new Kysely<unknown>({ dialect: guarded(driver, () => refuseInside(transactions)) });
  return { dialect, plain, kysely: named(plain), transactions, turns: turns() };
}

/**
 * Runs the work in a transaction, in the one that is open already where there is one. Transactions come one after another: SQLite has one
 * connection, which a transaction keeps to itself; on PostgreSQL a lock does the same across processes, because the journal is one chain, and
 * taking its lock only when an entry is appended would let two transactions wait for each other.
 */
export async function inTransaction<T>(database: Database, work: (within: Database) => Promise<T>): Promise<T> {
  if (database.kysely.isTransaction) return work(database);
  refuseInside(database.transactions);
  // They take their turns before they take a connection: those who wait leave the others to whoever reads.
  return database.turns(() => begin(database, work));
}

function begin<T>(database: Database, work: (within: Database) => Promise<T>): Promise<T> {
  return database.plain.transaction().execute(async (plain) => {
    if (database.dialect === 'postgres') await sql`select pg_advisory_xact_lock(${WRITER_LOCK})`.execute(plain);
    const open: OpenTransaction = { isOpen: true };
    try {
      return await database.transactions.run(open, () => work({ ...database, plain, kysely: named(plain) }));
    } finally {
      open.isOpen = false;
      // Else every promise of the process is followed from here on. One transaction runs at a time: nobody else's is forgotten.
      database.transactions.disable();
    }
  });
}

/** With our names for columns. */
const named = (plain: Kysely<unknown>): Kysely<Tables> => plain.withPlugin(new CamelCasePlugin()).withTables<Tables>();

/** A query beside the transaction it is written in would wait for itself on SQLite and escape the transaction on PostgreSQL. */
function refuseInside(transactions: AsyncLocalStorage<OpenTransaction>): void {
  if (transactions.getStore()?.isOpen)
    throw new Error('Inside of a transaction only the session it hands in may be used');
}

/** Any number that nobody else takes a lock on in this database. */
const WRITER_LOCK = 7_310_002;
