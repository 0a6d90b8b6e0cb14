import type { Scorecard, SelfEvaluation } from '@plumbline/core';
import { createContext, type ReactNode, useContext } from 'react';
import type { Missing } from './score/missing.ts';
import type { Rules } from './score/use-rules.ts';
import type { AssessmentView, FormSession } from './session/form-session.ts';

/** What every part of the page of a form shares. */
export type OpenAssessment = {
  readonly session: FormSession;
  readonly view: AssessmentView;
  /** Reads again what was decided about the form. */
  readonly refresh: () => Promise<void>;
  /** Opens it anew, with whatever of this person's this browser has kept. */
  readonly reopen: () => void;
  /** The form as it is typed; figures may be none yet. */
  readonly form: SelfEvaluation;
  /** What the rules make of it as it is typed; null without rules. */
  readonly scorecard: Scorecard | null;
  readonly rules: Rules;
  readonly missing: readonly Missing[];
  /** The JSON pointer of the cell somebody is at; null before they were at any. */
  readonly activeCell: string | null;
  /** Takes somebody to a cell, by its JSON pointer. */
  readonly goTo: (cell: string) => void;
  /** Takes somebody to what is missing next. */
  readonly nextMissing: () => void;
};

const Context = createContext<OpenAssessment | null>(null);

export const AssessmentProvider = ({
  value,
  children,
}: {
  readonly value: OpenAssessment;
  readonly children: ReactNode;
}) => <Context value={value}>{children}</Context>;

export function useAssessment(): OpenAssessment {
  const assessment = useContext(Context);
  if (assessment === null) throw new Error('There is no assessment around this component');
  return assessment;
}
