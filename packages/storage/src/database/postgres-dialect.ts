import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_MILLISECONDS });
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

const CONNECT_MILLISECONDS = 10_000;
