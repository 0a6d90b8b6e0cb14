import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { BenchAnswer, BenchQuestions, QuestionKind } from './bench-messages.ts';

/** Asks the worker of the test bench; rejects where it could not find out. */
export type AskBench = <K extends QuestionKind>(
  kind: K,
  asked: BenchQuestions[K]['asked'],
) => Promise<BenchQuestions[K]['answered']>;

const Context = createContext<AskBench | null>(null);

/** One worker for all of the test bench: past forms are fetched once, and a text is compiled once. */
export function BenchWorker({ children }: { readonly children: ReactNode }) {
  const [ask, setAsk] = useState<AskBench | null>(null);
  useEffect(() => {
    const { ask: made, stop } = startWorker();
    setAsk(() => made);
    return stop;
  }, []);
  return ask && <Context value={ask}>{children}</Context>;
}

export function useAskBench(): AskBench {
  const ask = useContext(Context);
  if (ask === null) throw new Error('There is no worker of the test bench around this component');
  return ask;
}

type Waiting = { readonly give: (answered: unknown) => void; readonly fail: (error: Error) => void };

function startWorker(): { readonly ask: AskBench; readonly stop: () => void } {
  const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<BenchAnswer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) one?.give(data.answered);
    else one?.fail(new Error(data.message));
  });
  const ask = (kind: QuestionKind, asked: unknown) =>
    new Promise<unknown>((give, fail) => {
      last += 1;
      waiting.set(last, { give, fail });
      worker.postMessage({ id: last, kind, asked });
    });
  // The worker answers each kind with what its table of answers is typed with.
  return { ask: ask as AskBench, stop: () => worker.terminate() };
}
