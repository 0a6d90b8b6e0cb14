import { inject } from 'vitest';

/** Resolves once `apps/server/dist` holds the program as it is written now, the command line with it; throws when it cannot be built. */
export async function programIsBuilt(): Promise<void> {
  const response = await fetch(inject('programOfRun'));
  if (!response.ok) throw new Error(await response.text());
}
