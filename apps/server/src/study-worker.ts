import { constants, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

// Studies take what requests leave of the processor. On Linux a thread has a priority of its own; elsewhere this would be the whole process.
if (process.platform === 'linux' && !isMainThread) setPriority(0, constants.priority.PRIORITY_LOW);

// Half a second of a processor is needed to load it, which requests are not to wait for either: so not before the line above.
const { doChunk } = await import('./stored-chunks.ts');

/** What a thread that does chunks of studies is asked, see {@link doChunk}. */
export default doChunk;
