import { ImmutableError } from '../errors.ts';

type Update = { readonly executeTakeFirst: () => Promise<{ readonly numUpdatedRows: bigint }> };

/** Runs an update of what has not met its only change yet; throws {@link ImmutableError} where it has, or was never there. */
export async function changeOnce(subject: string, update: Update): Promise<void> {
  const { numUpdatedRows } = await update.executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ImmutableError(subject);
}
