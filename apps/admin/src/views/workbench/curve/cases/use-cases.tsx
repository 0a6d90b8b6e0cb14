import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useBufferText } from '../../../../parts/document/use-buffer-text.ts';
import { archiveQuery } from '../../archive/archive-query.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import type { CaseSubject } from './case-dots.ts';
import type { CaseAnswer, CaseRequest, Cases } from './case-messages.ts';

const Context = createContext<Worker | null>(null);

/** One worker for whatever is drawn: the forms of the year are fetched once. */
export function CasesWorker({ children }: { readonly children: ReactNode }) {
  const [worker, setWorker] = useState<Worker | null>(null);
  useEffect(() => {
    const made = new Worker(new URL('./cases.worker.ts', import.meta.url), { type: 'module' });
    setWorker(made);
    return () => made.terminate();
  }, []);
  return <Context value={worker}>{children}</Context>;
}

/** So long after a change real cases are scored anew, in milliseconds: the curve itself follows every letter. */
const PAUSE = 150;

/**
 * The real items of the newest year with accepted forms that belong into a picture, as they come out under the draft. Those of the draft as it was a moment ago stand until the
 * new ones are there; null where there are none to show. `subject` has to stay the same object while it is the same.
 */
export function useCases(subject: CaseSubject): Cases | null {
  const worker = useContext(Context);
  const { session } = useWorkbench();
  const text = useBufferText(session.text);
  const { data } = useQuery(archiveQuery);
  const year = data?.items.at(-1)?.fiscalYear;
  const [shown, setShown] = useState<CaseAnswer | null>(null);
  useEffect(() => {
    if (worker === null || year === undefined) return;
    const take = ({ data: answered }: MessageEvent<CaseAnswer>) => {
      if (answered.cases !== null) setShown(answered);
    };
    worker.addEventListener('message', take);
    return () => worker.removeEventListener('message', take);
  }, [worker, year]);
  useEffect(() => {
    if (worker === null || year === undefined) return;
    const timer = setTimeout(() => worker.postMessage({ year, text, subject } satisfies CaseRequest), PAUSE);
    return () => clearTimeout(timer);
  }, [worker, year, text, subject]);
  return shown !== null && JSON.stringify(shown.asked.subject) === JSON.stringify(subject) ? shown.cases : null;
}
