import { constants, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { doStudyChunk } from '@plumbline/service/study-chunk';

// Studies take what requests leave of the processor. On Linux a thread has a priority of its own; elsewhere this would be the whole process.
if (process.platform === 'linux' && !isMainThread) setPriority(0, constants.priority.PRIORITY_LOW);

/** What a thread that does chunks of studies is asked. */
export default doStudyChunk;
