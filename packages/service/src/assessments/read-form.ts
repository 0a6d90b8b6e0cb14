import {
  type Diagnostic,
  type Scorecard,
  type SelfEvaluation,
  sortDiagnostics,
  validateSelfEvaluation,
} from '@plumbline/core';
import type { AssessmentRecord, AssessmentRevisionRecord } from '@plumbline/storage';
import { InvalidInputError } from '../errors.ts';

/** A form that was handed in; refused with everything that keeps it from being one. Paths are those of the form. */
export function readForm(value: unknown): SelfEvaluation {
  const faults = validateSelfEvaluation(value);
  if (faults.length > 0) throw new InvalidInputError(sortDiagnostics(faults));
  return value as SelfEvaluation;
}

/** The form of a record, which was checked before it was kept. */
export const storedForm = ({ form }: Pick<AssessmentRecord | AssessmentRevisionRecord, 'form'>): SelfEvaluation =>
  JSON.parse(form) as SelfEvaluation;

/** Refuses input for one reason. */
export const refuse = (code: Diagnostic['code'], path: string, params: Diagnostic['params'] = {}): never => {
  throw new InvalidInputError([{ code, severity: 'error', path, params }]);
};

/** What people set cannot be put together with a scorecard of which this engine makes other figures. */
export const refuseOtherEngine = ({ engineVersion }: Scorecard): never =>
  refuse('assessment/other-engine', '/scorecardId', { engineVersion });
