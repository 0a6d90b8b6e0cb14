import type { GoldenTest } from '@plumbline/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftSession } from '../session/draft-session.ts';
import type { BenchAnswer, BenchRequest, FoundForm, ScoredForm } from './bench-messages.ts';

export type BenchState = {
  readonly count: number | null;
  readonly hasFailed: boolean;
  readonly found: readonly FoundForm[];
  readonly scored: readonly ScoredForm[];
  readonly golden: GoldenTest | null;
};

const EMPTY: BenchState = { count: null, hasFailed: false, found: [], scored: [], golden: null };

/** Past forms of a year in a worker, and the pinned ones scored on every change. */
export function useBench(session: DraftSession, year: number, pinned: readonly number[], base: string | null) {
  const worker = useRef<Worker | null>(null);
  const [state, setState] = useState(EMPTY);
  const send = useCallback((request: BenchRequest) => worker.current?.postMessage(request), []);
  useEffect(() => {
    const made = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.addEventListener('message', ({ data }: MessageEvent<BenchAnswer>) =>
      setState((before) => after(before, data)),
    );
    made.postMessage({ kind: 'open', year } satisfies BenchRequest);
    return () => made.terminate();
  }, [year]);
  const wanted = pinned.join(' ');
  const isOpen = state.count !== null;
  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout>;
    const positions = wanted === '' ? [] : wanted.split(' ').map(Number);
    const ask = () => send({ kind: 'score', positions, text: session.text.text, base });
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 30);
    };
    ask();
    const stop = session.text.subscribe(soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, wanted, base, isOpen, send]);
  return { state, send };
}

function after(before: BenchState, answer: BenchAnswer): BenchState {
  switch (answer.kind) {
    case 'opened':
      return { ...before, count: answer.count, hasFailed: false };
    case 'found':
      return { ...before, found: answer.forms };
    case 'scored':
      return { ...before, scored: answer.forms };
    case 'golden':
      return { ...before, golden: answer.test };
    case 'failed':
      return { ...before, hasFailed: true };
  }
}
