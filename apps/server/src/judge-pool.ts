import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DraftContent, DraftJudge, Judgement } from '@plumbline/service';
import { Piscina } from 'piscina';

export type JudgePool = DraftJudge & { readonly close: () => Promise<void> };

/** A thread that nobody needed for so long ends; the next draft starts another. */
const IDLE_MILLISECONDS = 5 * 60_000;

/** Judges drafts on threads of their own, so that requests are answered meanwhile. No thread is started before one is needed. */
export function createJudgePool(): JudgePool {
  const pool = new Piscina({
    ...(import.meta.url.endsWith('.ts') ? asWritten() : asBuilt()),
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

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** As `scripts/build-server.mjs` leaves it beside the server. */
const asBuilt = () => ({ filename: beside('./judge-worker.mjs') });

/** In development. The loader of TypeScript that a process was started with does not serve its threads: each asks for one of its own. */
const asWritten = () => ({
  filename: beside('./judge-worker.ts'),
  execArgv: ['--import', `data:text/javascript,${encodeURIComponent(loader())}`],
});

function loader(): string {
  const module = new URL('index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')));
  return `import { register } from '${module}'; register();`;
}
