import type { SelfEvaluation } from '@plumbline/core';
import { createContext, type ReactNode, useContext } from 'react';
import type { ImportFormDetails } from '../import-form-query.ts';
import type { ImportSession } from './import-session.ts';
import type { Doubt } from './reading/doubts.ts';
import type { ReadingField } from './reading/reading-fields.ts';
import type { ImportScore } from './use-import-score.ts';

/** What every part of the check of one form shares. */
export type OpenImport = {
  readonly details: ImportFormDetails;
  readonly session: ImportSession;
  /** The form as it is typed; figures may be none yet. */
  readonly form: SelfEvaluation;
  readonly rows: readonly (readonly ReadingField[])[];
  readonly score: ImportScore;
  readonly doubts: readonly Doubt[];
  /** Doubts that somebody has looked at, or corrected. */
  readonly settled: ReadonlySet<string>;
  readonly settle: (field: string) => void;
  /** The field somebody is at. */
  readonly active: string | null;
  readonly setActive: (field: string) => void;
  readonly goTo: (field: string) => void;
  /** Goes to the next value to look at; to the decision where there is none. */
  readonly goOn: (by: 1 | -1) => void;
};

const Context = createContext<OpenImport | null>(null);

export const ImportProvider = ({ value, children }: { readonly value: OpenImport; readonly children: ReactNode }) => (
  <Context value={value}>{children}</Context>
);

export function useImport(): OpenImport {
  const opened = useContext(Context);
  if (opened === null) throw new Error('There is no import around this component');
  return opened;
}
