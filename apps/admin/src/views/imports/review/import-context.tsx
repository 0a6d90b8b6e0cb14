import type { SelfEvaluation } from '@plumbline/core';
import { createContext, type ReactNode, useContext } from 'react';
import type { ImportFormDetails } from '../import-form-query.ts';
import type { ImportSession } from './import-session.ts';
import type { Doubt } from './reading/doubts.ts';
import type { ReadingField } from './reading/reading-fields.ts';
import type { ImportScore } from './use-import-score.ts';

/** What every part of the check of one form can do. It stays the same while the form changes, so that fields need not be drawn again for it. */
export type ImportActions = {
  readonly session: ImportSession;
  /** Takes down that somebody has looked at a value. */
  readonly settle: (field: string) => void;
  readonly setActive: (field: string) => void;
  readonly goTo: (field: string) => void;
  /** Goes to the next value to look at; to the decision where there is none. */
  readonly goOn: (by: 1 | -1) => void;
};

/** What is said beside values; it changes with a decision about one, and not with every key. */
export type ImportMarks = {
  /** The form as it was read. */
  readonly read: ImportFormDetails['read'];
  readonly doubts: ReadonlyMap<string, 'open' | 'settled'>;
};

/** How the check of one form stands. */
export type OpenImport = ImportActions & {
  readonly details: ImportFormDetails;
  /** The form as it is typed; figures may be none yet. */
  readonly form: SelfEvaluation;
  readonly rows: readonly (readonly ReadingField[])[];
  readonly score: ImportScore;
  readonly doubts: readonly Doubt[];
  /** Doubts that somebody has looked at, or corrected. */
  readonly settled: ReadonlySet<string>;
  /** The field somebody is at. */
  readonly active: string | null;
};

const State = createContext<OpenImport | null>(null);
const Marks = createContext<ImportMarks | null>(null);
const Actions = createContext<ImportActions | null>(null);

type Props = {
  readonly value: OpenImport;
  readonly marks: ImportMarks;
  readonly actions: ImportActions;
  readonly children: ReactNode;
};

export const ImportProvider = ({ value, marks, actions, children }: Props) => (
  <Actions value={actions}>
    <Marks value={marks}>
      <State value={value}>{children}</State>
    </Marks>
  </Actions>
);

const mustBeAround = <T,>(value: T | null): T => {
  if (value === null) throw new Error('There is no import around this component');
  return value;
};

export const useImport = (): OpenImport => mustBeAround(useContext(State));
export const useImportMarks = (): ImportMarks => mustBeAround(useContext(Marks));
export const useImportActions = (): ImportActions => mustBeAround(useContext(Actions));
