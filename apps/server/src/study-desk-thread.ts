import type { StudyDesk } from '@plumbline/service';
import { Piscina } from 'piscina';
import { threadOf } from './thread-of.ts';

export type StudyDeskThread = StudyDesk & { readonly close: () => Promise<void> };

/** A thread that nobody needed for so long ends, and forgets the studies it read. */
const IDLE_MILLISECONDS = 5 * 60_000;

/** Puts results of studies together and looks through them on one thread, which remembers what it read last, so that requests are answered meanwhile. */
export function createStudyDesk(): StudyDeskThread {
  const pool = new Piscina({
    ...threadOf('desk-worker'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
  });
  return {
    assemble: (plan, outputs) => pool.run({ plan, outputs }, { name: 'assemble' }),
    cases: (of, query) => pool.run({ of, query }, { name: 'listCases' }),
    find: (of, assessmentId) => pool.run({ of, assessmentId }, { name: 'findCase' }),
    pairs: (of, units) => pool.run({ of, units }, { name: 'pairUnits' }),
    account: (form) => pool.run(form, { name: 'accountFor' }),
    close: () => pool.destroy(),
  };
}
