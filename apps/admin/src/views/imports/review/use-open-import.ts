import type { SelfEvaluation } from '@plumbline/core';
import { replaceEqualDeep } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { formIn, savableText } from '../../assessment/document/form-text.ts';
import type { ImportActions, ImportMarks, OpenImport } from './import-context.tsx';
import type { ImportSession } from './import-session.ts';
import { doubtsOf, nextDoubt } from './reading/doubts.ts';
import { readingRows, valueAt } from './reading/reading-fields.ts';
import { useImportScore } from './use-import-score.ts';

export const ACCEPT_BUTTON = 'import-accept';

/** The identifier of the field of a value in the page. */
export const fieldId = (field: string): string => `value${field}`;

type Opened = { readonly open: OpenImport; readonly marks: ImportMarks; readonly actions: ImportActions };

/** All that the check of a form is made of, from its text on. */
export function useOpenImport(session: ImportSession): Opened {
  const { kept: details } = useSyncExternalStore(session.subscribe, session.snapshot);
  const { buffer } = session;
  const text = useSyncExternalStore(buffer.subscribe, () => buffer.text);
  const form = formIn(text);
  const rows = useRows(form, details.origins);
  const ids = useMemo(() => ['/fiscalYear', '/moneyUnit', ...rows.flat().map(({ cell }) => cell.id)], [rows]);
  const { doubts } = useMemo(() => doubtsOf(details, ids), [details, ids]);
  const score = useImportScore(useScoredForm(text));
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const settled = useMemo(
    () => new Set([...looked, ...correctedFields(details.read, rows)]),
    [looked, details.read, rows],
  );
  const settle = useCallback((field: string) => setLooked((before) => new Set([...before, field])), []);
  const goTo = useCallback((field: string) => {
    setActive(field);
    document.getElementById(fieldId(field))?.focus();
  }, []);
  // As it stands when somebody goes on, not when the function was made.
  const now = useRef({ active, doubts, settled });
  now.current = { active, doubts, settled };
  const goOn = useCallback(
    (by: 1 | -1) => {
      const next = nextDoubt(now.current.doubts, now.current.settled, now.current.active, by);
      if (next !== null) goTo(next);
      else document.getElementById(ACCEPT_BUTTON)?.focus();
    },
    [goTo],
  );
  useFirstDoubt(doubts[0]?.field ?? null, goTo);
  const actions = useMemo(() => ({ session, settle, setActive, goTo, goOn }), [session, settle, goTo, goOn]);
  return {
    open: { ...actions, details, form, rows, score, doubts, settled, active },
    marks: useMarks(details.read, doubts, settled),
    actions,
  };
}

/** The rows of a form; those of which nothing has changed are the same objects as before, and need not be drawn again. */
function useRows(form: SelfEvaluation, origins: OpenImport['details']['origins']): OpenImport['rows'] {
  const last = useRef<OpenImport['rows']>([]);
  return useMemo(() => {
    last.current = replaceEqualDeep(last.current, readingRows(form, origins));
    return last.current;
  }, [form, origins]);
}

/** The same object as long as the same is said beside all values. */
function useMarks(
  read: ImportMarks['read'],
  doubts: OpenImport['doubts'],
  settled: OpenImport['settled'],
): ImportMarks {
  const said = JSON.stringify(doubts.map(({ field }) => [field, settled.has(field) ? 'settled' : 'open']));
  return useMemo(() => ({ read, doubts: new Map(JSON.parse(said)) }), [read, said]);
}

/** Begins where the reading was least sure. */
function useFirstDoubt(first: string | null, goTo: (field: string) => void): void {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || first === null) return;
    begun.current = true;
    goTo(first);
  }, [first, goTo]);
}

const correctedFields = (read: unknown, rows: OpenImport['rows']): string[] =>
  rows.flat().flatMap(({ cell, value }) => (valueAt(read, cell.id) === value ? [] : [cell.id]));

/** The form as it is scored, a moment after it is typed, with nothing in it that is no figure. */
function useScoredForm(text: string): SelfEvaluation {
  const deferred = useDeferredValue(text);
  return useMemo(() => JSON.parse(savableText(deferred)) as SelfEvaluation, [deferred]);
}
