import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import { DuplicateError, ImmutableError } from '../errors.ts';
import { StorageTroubleError, storageTroubleOf } from '../trouble/storage-trouble.ts';
import { mustBeStorable } from './storable-text.ts';

/**
 * A dialect whose connections refuse what the two databases would do differently: texts that one of them does not keep, and a query beside the
 * transaction it is written in. What triggers raise becomes ours, and so does trouble with where data lies.
 */
export function guarded(dialect: Dialect, refuseInside: () => void): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => guardedDriver(dialect.createDriver(), refuseInside),
  };
}

function guardedDriver(driver: Driver, refuseInside: () => void): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const unended = new WeakMap<DatabaseConnection, unknown>();
  const of = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      refuseInside();
      const connection = await driver.acquireConnection().catch(asTrouble);
      const outer = guardedConnection(connection);
      inner.set(outer, connection);
      return outer;
    },
    beginTransaction: (connection, settings) => {
      unended.delete(connection);
      return driver.beginTransaction(of(connection), settings).catch(asTrouble);
    },
    commitTransaction: (connection) =>
      driver.commitTransaction(of(connection)).catch((error: unknown) => {
        unended.set(connection, endingTrouble(error));
        throw unended.get(connection);
      }),
    // What cannot be taken back either must not hide why it could not be ended.
    rollbackTransaction: (connection) =>
      driver.rollbackTransaction(of(connection)).catch((error: unknown) => {
        if (!isOver(error)) throw unended.get(connection) ?? storageTroubleOf(error) ?? error;
      }),
    releaseConnection: (connection) => driver.releaseConnection(of(connection)),
    destroy: () => driver.destroy(),
  };
}

function guardedConnection(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: async <R>(query: Parameters<DatabaseConnection['executeQuery']>[0]) => {
      for (const parameter of query.parameters) if (typeof parameter === 'string') mustBeStorable(parameter);
      try {
        return await connection.executeQuery<R>(query);
      } catch (error) {
        throw refusalOf(error) ?? storageTroubleOf(error) ?? error;
      }
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}

function asTrouble(error: unknown): never {
  throw storageTroubleOf(error) ?? error;
}

/** Who is away when a transaction ends may have ended it before. */
function endingTrouble(error: unknown): unknown {
  const trouble = storageTroubleOf(error);
  return trouble?.code === 'storage-away'
    ? new StorageTroubleError(trouble.code, { cause: trouble.cause, mayBeDone: true })
    : (trouble ?? error);
}

/** On a full disk SQLite takes a transaction back by itself: then there is none left. */
const isOver = (error: unknown) => error instanceof Error && /no transaction is active/.test(error.message);

/** The triggers say what they refuse as `immutable: scorecard`. */
function refusalOf(error: unknown): Error | null {
  const [, what, subject] = (error instanceof Error && /^(immutable|duplicate): (.+)$/.exec(error.message)) || [];
  if (subject === undefined) return null;
  return what === 'immutable'
    ? new ImmutableError(subject, { cause: error })
    : new DuplicateError(subject, '', { cause: error });
}
