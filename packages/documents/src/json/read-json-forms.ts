import {
  type Diagnostic,
  hasErrors,
  type LocatedJson,
  parseLocatedJson,
  pointer,
  type SelfEvaluation,
  validateSelfEvaluation,
} from '@plumbline/core';
import { type FormReading, fileFault, NO_ORIGINS } from '../form-reading.ts';
import { storedDiagnostics } from './stored-diagnostics.ts';

/** No file of 20 MB holds more forms than this; a file of a million brackets is not a million forms. */
const MAX_FORMS = 20_000;

/**
 * Reads a form, a list of forms, or what `plumbline import --format json` printed: a list of `{ form, diagnostics }`. Each is
 * checked against the contract; faults carry the line and column of the value they are about.
 */
export function readJsonForms(file: string, text: string): FormReading[] {
  const located = parseLocatedJson(text);
  if (hasErrors(located.diagnostics)) return [{ form: null, diagnostics: located.diagnostics, origins: NO_ORIGINS }];
  const { value } = located;
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (entries.length === 0 || entries.length > MAX_FORMS || !entries.every(isRecord))
    return fileFault('document/not-a-form', { file });
  if (!entries.some(resemblesForm)) return fileFault('document/not-a-form', { file });
  return entries.map((entry, index) => readEntry(entry, Array.isArray(value) ? pointer(index) : '', located));
}

function readEntry(entry: Record<string, unknown>, path: string, located: LocatedJson): FormReading {
  if (!isWrapped(entry)) return checkForm(entry, path, located);
  const stored = storedDiagnostics(entry['diagnostics']);
  if (entry['form'] === null && hasErrors(stored)) return { form: null, diagnostics: stored, origins: NO_ORIGINS };
  const { form, diagnostics } = checkForm(entry['form'], path + pointer('form'), located);
  return { form, diagnostics: [...diagnostics, ...stored], origins: NO_ORIGINS };
}

function checkForm(value: unknown, path: string, { positionOf }: LocatedJson): FormReading {
  const faults = validateSelfEvaluation(value);
  if (faults.length === 0) return { form: value as SelfEvaluation, diagnostics: [], origins: NO_ORIGINS };
  return {
    form: null,
    origins: NO_ORIGINS,
    diagnostics: faults.map((fault): Diagnostic => ({ ...fault, position: positionOf(path + fault.path) })),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWrapped = (entry: Record<string, unknown>) => 'form' in entry && !('indicators' in entry);

/** A rule set or any other document gets one plain answer instead of a list of what it lacks to be a form. */
const resemblesForm = (entry: Record<string, unknown>) =>
  isWrapped(entry) || 'indicators' in entry || 'project' in entry || 'budget' in entry;
