import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    // A server whose machine is gone says nothing at all: the system finds out.
    keepAlive: true,
  });
  // A connection that breaks is replaced by the next query, and whatever it was in the middle of fails by itself. Without these listeners one that is idle, or
  // between two statements of a transaction, would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

const CONNECT_MILLISECONDS = 10_000;
