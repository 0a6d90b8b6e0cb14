import { DuplicateError } from '../errors.ts';

/** An `insert … on conflict do nothing`: on PostgreSQL an insert that fails would end the transaction around it. */
type Insert = {
  readonly executeTakeFirst: () => Promise<{ readonly numInsertedOrUpdatedRows?: bigint | undefined } | undefined>;
};

/** Runs the insert; throws {@link DuplicateError} where there is one already. */
export async function insertNew(subject: string, id: string, insert: Insert): Promise<void> {
  const result = await insert.executeTakeFirst().catch((error: unknown) => {
    throw error instanceof DuplicateError ? new DuplicateError(subject, id, { cause: error.cause }) : error;
  });
  if (result?.numInsertedOrUpdatedRows !== 1n) throw new DuplicateError(subject, id);
}
