import { sql } from 'kysely';
import { kyselyOf, type Store } from '../../src/index.ts';

/** Does one statement on the database of a store, past everything that a store looks after. */
export const execute = (store: Store, statement: string): Promise<unknown> =>
  sql.raw(statement).execute(kyselyOf(store).kysely);
