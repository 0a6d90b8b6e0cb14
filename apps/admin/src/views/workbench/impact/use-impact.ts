import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftSession } from '../session/draft-session.ts';
import type { CaseComparison, Impact, ImpactAnswer, ImpactRequest } from './impact-messages.ts';

type Invalid = Extract<ImpactAnswer, { kind: 'invalid' }>;
type Failed = Extract<ImpactAnswer, { kind: 'failed' }>;

export type ImpactState = {
  /** The last there was, which may be of an older text. */
  readonly impact: Impact | null;
  /** Why there is none of the text as it is; null where there is. */
  readonly invalid: Invalid | null;
  readonly failed: Failed | null;
  /** Forms that are open; null while they are fetched. */
  readonly forms: number | null;
  readonly comparison: CaseComparison | null;
  readonly compare: (position: number) => void;
};

/**
 * Re-scores past forms in a worker on every change of the draft. `years` and `base` (the text of a rule set, or null for what was declared) say what is
 * compared with what.
 */
export function useImpact(session: DraftSession, years: readonly number[], base: string | null): ImpactState {
  const worker = useRef<Worker | null>(null);
  const [state, setState] = useState<Omit<ImpactState, 'compare'>>(EMPTY);
  const send = useCallback((request: ImpactRequest) => worker.current?.postMessage(request), []);
  useEffect(() => {
    const made = new Worker(new URL('./impact.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<ImpactAnswer>) =>
      setState((before) => after(before, data)),
    );
    worker.current = made;
    const ask = () =>
      made.postMessage({
        kind: 'candidate',
        text: session.text.text,
        askedAt: performance.now(),
      } satisfies ImpactRequest);
    ask();
    const stop = session.text.subscribe(ask);
    return () => {
      stop();
      made.terminate();
      worker.current = null;
    };
  }, [session]);
  const wanted = years.join(' ');
  useEffect(() => {
    if (wanted !== '') send({ kind: 'open', years: wanted.split(' ').map(Number) });
  }, [wanted, send]);
  useEffect(() => send({ kind: 'base', text: base }), [base, send]);
  const compare = useCallback((position: number) => send({ kind: 'case', position }), [send]);
  return { ...state, compare };
}

const EMPTY: Omit<ImpactState, 'compare'> = {
  impact: null,
  invalid: null,
  failed: null,
  forms: null,
  comparison: null,
};

function after(before: Omit<ImpactState, 'compare'>, answer: ImpactAnswer): Omit<ImpactState, 'compare'> {
  switch (answer.kind) {
    case 'opening':
      return { ...before, forms: null, failed: null };
    case 'opened':
      return { ...before, forms: answer.count, failed: null };
    case 'impact':
      return { ...before, impact: answer.impact, invalid: null };
    case 'invalid':
      return { ...before, invalid: answer };
    case 'case':
      return { ...before, comparison: answer.comparison };
    case 'failed':
      return { ...before, failed: answer };
  }
}
