/** What the thread of {@link file://./study-desk-thread.ts} is asked: this module runs in it. */
export { accountFor, assemble, findCase, listCases, pairUnits } from '@plumbline/service/study-desk';
