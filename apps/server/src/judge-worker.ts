import { judgeHere } from '@plumbline/service';

/** What a thread of {@link file://./judge-pool.ts} is asked: this module runs in it. */
export const { hashOf, judge } = judgeHere;
