import { useEffect, useState } from 'react';
import type { Analysis, AnalysisRequest } from '../../workbench/analysis/analyse.ts';

/** The golden tests of a version, run by a worker with the engine of this page; null until it answers. */
export function useVersionAnalysis({ text, tests }: AnalysisRequest): Analysis | null {
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  useEffect(() => {
    setAnalysis(null);
    const worker = new Worker(new URL('../../workbench/analysis/analysis.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Analysis>) => setAnalysis(data));
    worker.postMessage({ text, tests } satisfies AnalysisRequest);
    return () => worker.terminate();
  }, [text, tests]);
  return analysis;
}
