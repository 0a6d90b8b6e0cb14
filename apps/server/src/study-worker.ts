import { doStudyChunk } from '@plumbline/service/study-chunk';

/** What a thread that does chunks of studies is asked. */
export default doStudyChunk;
