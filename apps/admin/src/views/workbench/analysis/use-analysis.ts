import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { DraftSession } from '../session/draft-session.ts';
import type { RightOfWay } from '../session/right-of-way.ts';
import type { Analysis } from './analyse.ts';

/** So long after a change it is asked about, in milliseconds. */
const PAUSE = 200;
/** So long it waits for the impact on past forms, which is wanted sooner and takes the same cores. */
const PATIENCE = 1500;

/**
 * What is known of the texts as they were a moment ago; null until the first answer. Compare its texts with those of the session to see whether it is stale. `analyseNow`
 * does not wait for a pause.
 */
export function useAnalysis(
  session: DraftSession,
  rightOfWay: RightOfWay,
): {
  readonly analysis: Analysis | null;
  readonly analyseNow: () => void;
} {
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<() => void>(undefined);
  useEffect(() => {
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Analysis>) =>
      // Drawn in pieces, between which keys are served.
      startTransition(() => setAnalysis(data)),
    );
    const ask = () => worker.postMessage({ text: session.text.text, tests: session.tests.text });
    const soon = () => {
      clearTimeout(timer.current);
      const mine = setTimeout(async () => {
        await rightOfWay.free(PATIENCE);
        // Somebody typed on, and is waited for, or asked at once.
        if (timer.current === mine) ask();
      }, PAUSE);
      timer.current = mine;
    };
    asking.current = ask;
    ask();
    const stops = [session.text.subscribe(soon), session.tests.subscribe(soon)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer.current);
      timer.current = undefined;
      worker.terminate();
    };
  }, [session, rightOfWay]);
  const analyseNow = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    asking.current?.();
  }, []);
  return { analysis, analyseNow };
}
