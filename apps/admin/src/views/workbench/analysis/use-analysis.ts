import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftSession } from '../session/draft-session.ts';
import type { Analysis } from './analyse.ts';

/** So long after a change it is asked about, in milliseconds: the impact on past forms is wanted sooner, and takes the same cores. */
const PAUSE = 200;

/**
 * What is known of the texts as they were a moment ago; null until the first answer. Compare its texts with those of the session to see whether it is stale. `analyseNow`
 * does not wait for a pause.
 */
export function useAnalysis(session: DraftSession): {
  readonly analysis: Analysis | null;
  readonly analyseNow: () => void;
} {
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<() => void>(undefined);
  useEffect(() => {
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Analysis>) => setAnalysis(data));
    const ask = () => worker.postMessage({ text: session.text.text, tests: session.tests.text });
    const soon = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(ask, PAUSE);
    };
    asking.current = ask;
    ask();
    const stops = [session.text.subscribe(soon), session.tests.subscribe(soon)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer.current);
      worker.terminate();
    };
  }, [session]);
  const analyseNow = useCallback(() => {
    clearTimeout(timer.current);
    asking.current?.();
  }, []);
  return { analysis, analyseNow };
}
