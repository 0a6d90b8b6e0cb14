import { afterAll, beforeAll } from 'vitest';
import { type PostgresServer, startPostgres } from '../../storage/test/support/postgres-server.ts';
import { describeEngine } from './contract/engine-contract.ts';
import { queueKind } from './support/queue-kind.ts';

let server: PostgresServer;
let url = '';
beforeAll(async () => {
  server = await startPostgres();
  url = await server.createSchema();
});
afterAll(() => server.stop());

describeEngine(queueKind('through a queue in PostgreSQL', () => ({ kind: 'postgres', url })));
