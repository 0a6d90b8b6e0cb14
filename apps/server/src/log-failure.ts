import { type Log, stackOf } from '@plumbline/api';
import { storageTroubleBehind } from '@plumbline/storage';

/** Logs why something that nobody waits for failed: trouble with the storage in a line, for it passes or an operator ends it; everything else as a bug. */
export function logFailure(log: Log, error: unknown, about: Readonly<Record<string, unknown>> = {}): void {
  const trouble = storageTroubleBehind(error);
  if (trouble) log.warn({ ...about, code: trouble.code, error: trouble.message }, 'trouble with the storage');
  else log.error({ ...about, error: stackOf(error) }, 'bug');
}
