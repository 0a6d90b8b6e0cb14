/** What a thread of {@link file://./read-pool.ts} is asked: this module runs in it. */
export { readFormsInSource as default } from '@plumbline/documents/read';
