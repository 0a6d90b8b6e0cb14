import { availableParallelism } from 'node:os';
import type { DraftContent, DraftJudge, Judgement } from '@plumbline/service';
import { Piscina } from 'piscina';
import { threadOf } from './thread-of.ts';

export type JudgePool = DraftJudge & { readonly close: () => Promise<void> };

/** A thread that nobody needed for so long ends; the next draft starts another. */
const IDLE_MILLISECONDS = 5 * 60_000;

/** Judges drafts on threads of their own, so that requests are answered meanwhile. No thread is started before one is needed. */
export function createJudgePool(): JudgePool {
  const pool = new Piscina({
    ...threadOf('judge-worker'),
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: IDLE_MILLISECONDS,
  });
  return {
    hashOf: (text: string): Promise<string | null> => pool.run(text, { name: 'hashOf' }),
    // Of a record no more than is asked for goes to the other thread.
    judge: ({ text, tests }: DraftContent): Promise<Judgement> => pool.run({ text, tests }, { name: 'judge' }),
    close: () => pool.destroy(),
  };
}
