import { OfflineError, ProblemError } from '../api/problem-error.ts';
import type { Say } from '../language/language.tsx';
import { offlineWords } from './offline-words.ts';

/** Why something was not done, in one sentence: the first fault that was found, or what else the server says, or that it did not answer. */
export function failureWords(error: Error, say: Say): string {
  if (error instanceof OfflineError) return offlineWords(error, say).sentence;
  if (!(error instanceof ProblemError)) return error.message;
  return error.faults[0]?.detail ?? error.detail ?? error.title;
}
