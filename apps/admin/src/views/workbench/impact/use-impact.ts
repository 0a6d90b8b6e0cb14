import type { MigrationCell } from '@plumbline/whatif';
import { type RefObject, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { saveFile } from '../../../parts/save-file.ts';
import type { DraftSession } from '../session/draft-session.ts';
import type { Workbench } from '../workbench-context.tsx';
import type { CaseComparison, Impact, ImpactAnswer, ImpactRequest } from './impact-messages.ts';

type Invalid = Extract<ImpactAnswer, { kind: 'invalid' }>;
type Failed = Extract<ImpactAnswer, { kind: 'failed' }>;

type Answered = {
  /** The last there was, which may be of an older text. */
  readonly impact: Impact | null;
  /** Why there is none of the text as it is; null where there is. */
  readonly invalid: Invalid | null;
  readonly failed: Failed | null;
  /** Forms that are open; null while they are fetched. */
  readonly forms: number | null;
  /** Of the forms that are looked at, by position. */
  readonly comparisons: ReadonlyMap<number, CaseComparison>;
};

/** What can be asked about the impact there is. */
type ImpactActions = {
  /** Forms whose items are looked at; they follow the draft. */
  readonly compare: (positions: readonly number[]) => void;
  readonly openCell: (cell: MigrationCell | null) => void;
  readonly exportCases: (cell: MigrationCell | null, stamp: string) => void;
  readonly retry: () => void;
};

export type ImpactState = Answered & { readonly actions: ImpactActions };

/**
 * Re-scores past forms in a worker on every change of the draft. `years` and `base` (the text of a rule set, or null for what was declared; undefined while
 * it is not known) say what is compared with what.
 */
export function useImpact(
  { session, rightOfWay, shownPanel }: Pick<Workbench, 'session' | 'rightOfWay' | 'shownPanel'>,
  years: readonly number[],
  base: string | null | undefined,
): ImpactState {
  const worker = useRef<Worker | null>(null);
  const compared = useRef<readonly number[]>([]);
  const [state, setState] = useState<Answered>(EMPTY);
  const asking = useRef<() => void>(undefined);
  const send = useCallback((request: ImpactRequest) => worker.current?.postMessage(request), []);
  useEffect(() => {
    const made = new Worker(new URL('./impact.worker.ts', import.meta.url), { type: 'module' });
    let areOpen = false;
    made.addEventListener('message', ({ data }: MessageEvent<ImpactAnswer>) => {
      if (data.kind === 'exported') return saveFile('impact.csv', data.csv);
      if (data.kind === 'opening') areOpen = false;
      if (data.kind === 'opened') areOpen = true;
      if (!isWaitedFor(data, session.text.text)) rightOfWay.giveUp();
      // Drawn in pieces, between which keys are served: a whole impact is drawn in more time than a key may wait.
      startTransition(() => setState((before) => after(before, data)));
      if (data.kind === 'impact')
        for (const position of compared.current) made.postMessage({ kind: 'case', position } satisfies ImpactRequest);
    });
    worker.current = made;
    asking.current = () => {
      if (areOpen) rightOfWay.take();
      made.postMessage({
        kind: 'candidate',
        text: session.text.text,
        askedAt: performance.now(),
      } satisfies ImpactRequest);
    };
    return () => {
      rightOfWay.giveUp();
      made.terminate();
      worker.current = null;
      asking.current = undefined;
    };
  }, [session, rightOfWay]);
  useAsking(session, shownPanel === 'impact', asking);
  const wanted = years.join(' ');
  const open = useCallback(() => {
    // Positions are of the forms that were open.
    compared.current = [];
    if (wanted !== '') send({ kind: 'open', years: wanted.split(' ').map(Number) });
  }, [wanted, send]);
  useEffect(() => {
    if (base === undefined) return;
    send({ kind: 'base', text: base });
    open();
  }, [base, open, send]);
  const actions = useMemo<ImpactActions>(
    () => ({
      compare: (positions) => {
        for (const position of positions) if (!compared.current.includes(position)) send({ kind: 'case', position });
        compared.current = positions;
      },
      openCell: (cell) => send({ kind: 'cell', cell }),
      exportCases: (cell, stamp) => send({ kind: 'export', cell, stamp }),
      retry: open,
    }),
    [send, open],
  );
  return useMemo(() => ({ ...state, actions }), [state, actions]);
}

/** Asks at every change of the text, as long as somebody sees what comes of it. */
function useAsking(session: DraftSession, isShown: boolean, asking: RefObject<(() => void) | undefined>): void {
  useEffect(() => {
    if (!isShown) return;
    const ask = () => asking.current?.();
    ask();
    return session.text.subscribe(ask);
  }, [session, isShown, asking]);
}

const EMPTY: Answered = { impact: null, invalid: null, failed: null, forms: null, comparisons: new Map() };

/** Whether the impact of a text is still to come after this answer. */
function isWaitedFor(answer: ImpactAnswer, text: string): boolean {
  if (answer.kind === 'impact') return answer.impact.text !== text;
  if (answer.kind === 'invalid') return answer.text !== text;
  return answer.kind === 'case' || answer.kind === 'opened';
}

function after(before: Answered, answer: Exclude<ImpactAnswer, { kind: 'exported' }>): Answered {
  switch (answer.kind) {
    case 'opening':
      return { ...before, forms: null, failed: null, comparisons: new Map() };
    case 'opened':
      return { ...before, forms: answer.count, failed: null };
    case 'impact':
      return { ...before, impact: answer.impact, invalid: null };
    case 'invalid':
      return { ...before, invalid: answer };
    case 'case':
      return {
        ...before,
        comparisons: new Map(before.comparisons).set(answer.comparison.position, answer.comparison),
      };
    case 'failed':
      return { ...before, failed: answer };
  }
}
