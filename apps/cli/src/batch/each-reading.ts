import { type BatchInput, type FormReading, formFiles } from '@plumbline/documents';
import type { Session } from '../io.ts';
import { createProgress } from './progress.ts';
import { readLoaded } from './read-source.ts';

/** Does something with a reading; what stands in the way, in lines. `isOnly`: the file holds no other. */
export type ReadingTask = (file: string, reading: FormReading, isOnly: boolean) => Promise<readonly string[]>;

/**
 * Reads the files of a batch one after another, with progress, and says on stderr what stood in the way of one of them while the rest goes on.
 * True where nothing did.
 */
export async function eachReading(
  inputs: readonly BatchInput[],
  task: ReadingTask,
  session: Session,
): Promise<boolean> {
  const progress = createProgress(inputs.filter(({ kind }) => kind !== 'skipped').length, session);
  let isComplete = true;
  for await (const { name, load } of formFiles(inputs)) {
    const readings = await readLoaded(name, await load(), session);
    progress.clear();
    const complaints: string[] = [];
    for (const reading of readings) complaints.push(...(await task(name, reading, readings.length === 1)));
    if (complaints.length > 0) session.io.err(`${complaints.join('\n')}\n`);
    isComplete &&= complaints.length === 0;
    progress.step(readings.length, false);
  }
  progress.clear();
  return isComplete;
}
