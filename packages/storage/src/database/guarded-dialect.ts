import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import { DuplicateError, ImmutableError } from '../errors.ts';
import { mustBeStorable } from './storable-text.ts';

/**
 * A dialect whose connections refuse what the two databases would do differently: texts that one of them does not keep, and a query beside the
 * transaction it is written in. What triggers raise becomes ours.
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
  const of = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      refuseInside();
      const connection = await driver.acquireConnection();
      const outer = guardedConnection(connection);
      inner.set(outer, connection);
      return outer;
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(of(connection), settings),
    commitTransaction: (connection) => driver.commitTransaction(of(connection)),
    rollbackTransaction: (connection) => driver.rollbackTransaction(of(connection)),
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
        throw refusalOf(error) ?? error;
      }
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}

/** The triggers say what they refuse as `immutable: scorecard`. */
function refusalOf(error: unknown): Error | null {
  const [, what, subject] = (error instanceof Error && /^(immutable|duplicate): (.+)$/.exec(error.message)) || [];
  if (subject === undefined) return null;
  return what === 'immutable'
    ? new ImmutableError(subject, { cause: error })
    : new DuplicateError(subject, '', { cause: error });
}
