import type { JobEngine } from '@plumbline/jobs';
import type { ServiceContext } from '../service-context.ts';
import type { StudyDesk } from './study-desk.ts';

/** What use cases of studies have of the world. */
export type StudyContext = ServiceContext & {
  /** Says who does which chunk when. */
  readonly jobs: JobEngine;
  /** Where results are put together and looked through. */
  readonly desk: StudyDesk;
  /** Told of what went wrong where nobody waits for an answer. */
  readonly report: (error: unknown, about: Readonly<Record<string, string>>) => void;
};
