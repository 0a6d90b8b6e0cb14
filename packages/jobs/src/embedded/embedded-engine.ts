import { type ChunkDoer, doChunk } from '../chunks/do-chunk.ts';
import { RETRIES, type Retries, reasonOf } from '../chunks/retries.ts';
import type { ChunkedRun } from '../port/chunked-run.ts';
import type { JobEngine } from '../port/job-engine.ts';
import { type Audience, audience } from '../port/listeners.ts';
import { attempts } from './attempts.ts';
import { type RunUnderWay, runUnderWay } from './run-under-way.ts';

/**
 * Does all chunks in threads of this process. Runs take turns, a chunk each, so that a short one does not wait for a long one to end. What is under way is
 * forgotten with the process; what is stored is not.
 */
export function createEmbeddedEngine(doer: ChunkDoer, retries: Retries = RETRIES): JobEngine {
  const { tell, listening } = audience();
  const runs = new Map<string, RunUnderWay>();
  const active = new Set<Promise<void>>();
  // One is loaded while the others are computed.
  const places = doer.threads.count + 1;
  let isClosing = false;

  const begin = () => {
    while (active.size < places) {
      const found = nextOf(runs);
      if (found === null) return;
      const chunk = finish({ doer, retries, runs, tell }, found).finally(() => {
        active.delete(chunk);
        begin();
      });
      active.add(chunk);
    }
  };
  const submit = async (asked: ChunkedRun) => {
    const run = runUnderWay(asked, await doer.work.done(asked.id));
    if (isClosing || runs.has(run.id)) return;
    if (run.waiting() === 0) return tell.done(run.id);
    runs.set(run.id, run);
    begin();
  };
  const drop = (id: string) => {
    runs.get(id)?.stop();
    runs.delete(id);
  };
  return {
    ...listening,
    submit,
    progress: async (run) => runs.get(run)?.progress() ?? null,
    cancel: async (run) => drop(run),
    resume: async () => {
      for (const run of await doer.work.unfinished()) await submit(run);
    },
    workload: async () => ({ runs: runs.size, waiting: waitingIn(runs), active: active.size }),
    close: async () => {
      isClosing = true;
      for (const run of [...runs.keys()]) drop(run);
      await Promise.all(active);
      await doer.threads.close();
    },
  };
}

type Runs = Map<string, RunUnderWay>;
type Found = { readonly run: RunUnderWay; readonly chunk: number };
type Finishing = {
  readonly doer: ChunkDoer;
  readonly retries: Retries;
  readonly runs: Runs;
  readonly tell: Audience['tell'];
};

/** Does a chunk and tells what became of it. What becomes of a run that was dropped meanwhile, nobody asks. */
async function finish({ doer, retries, runs, tell }: Finishing, { run, chunk }: Found): Promise<void> {
  const leave = () => {
    run.stop();
    runs.delete(run.id);
  };
  try {
    const outcome = await attempts(() => doChunk(doer, { run: run.id, chunk }), retries, run);
    if (runs.get(run.id) !== run) return;
    if (outcome === 'unwanted') return leave();
    const isLast = run.stored();
    tell.chunk({ run: run.id, chunk, seconds: outcome.seconds });
    if (!isLast) return;
    leave();
    tell.done(run.id);
  } catch (error) {
    if (runs.get(run.id) !== run) return;
    leave();
    tell.failed({ run: run.id, chunk, reason: reasonOf(error) });
  }
}

/** The next chunk of the run whose turn it is; that run then comes last. */
function nextOf(runs: Runs): Found | null {
  for (const run of runs.values()) {
    const chunk = run.next();
    if (chunk === null) continue;
    runs.delete(run.id);
    runs.set(run.id, run);
    return { run, chunk };
  }
  return null;
}

const waitingIn = (runs: Runs): number => [...runs.values()].reduce((sum, run) => sum + run.waiting(), 0);
