import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import type { CompareRequest, Comparison, Texts } from './compare-messages.ts';

/** What is another between two states, found by a worker; the last answer stays until the next. Null before the first, and where there is nothing to compare. */
export function useComparison(before: Texts | null, after: Texts): Comparison | null {
  const { language } = useLanguage();
  const worker = useRef<Worker | null>(null);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(() => {
    const made = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<Comparison>) => setComparison(data));
    worker.current = made;
    return () => made.terminate();
  }, []);
  const { text: wasText = null, tests: wasTests = null } = before ?? {};
  const { text, tests } = after;
  useEffect(() => {
    if (wasText === null || wasTests === null) return;
    const request: CompareRequest = { before: { text: wasText, tests: wasTests }, after: { text, tests }, language };
    worker.current?.postMessage(request);
  }, [wasText, wasTests, text, tests, language]);
  return before === null ? null : comparison;
}
