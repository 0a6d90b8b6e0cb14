import { kyselyOf } from '@plumbline/storage';
import { afterAll, expect, test } from 'vitest';
import { startPostgres } from '../../storage/test/support/postgres-server.ts';
import { openTestStore, useDatabases } from './support/test-store.ts';

// Everything that is tested on SQLite, once more on PostgreSQL: both are official.
import './archive.test.ts';
import './assessment-list.test.ts';
import './assessments.test.ts';
import './draft-review.test.ts';
import './drafts.test.ts';
import './every-field.test.ts';
import './foreign.test.ts';
import './hardening.test.ts';
import './idempotency.test.ts';
import './oidc.test.ts';
import './people.test.ts';
import './people-journal.test.ts';
import './published.test.ts';
import './rule-set-readers.test.ts';
import './scoring.test.ts';
import './session.test.ts';
import './studies.test.ts';
import './study-cases.test.ts';

const server = await startPostgres();
useDatabases(() => server.createSchema());
afterAll(() => server.stop());

test('all of this ran on PostgreSQL', async () => {
  const store = await openTestStore();
  expect(kyselyOf(store).type).toBe('postgres');
  await store.close();
});
