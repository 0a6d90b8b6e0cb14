import type { LocalizedText } from '@plumbline/core';
import type { Say } from '../../../../language/language.tsx';
import { WORDS } from '../words.ts';

/** Why a schedule ended, by the names of gates or of steps. */
const REASONS: Readonly<Record<string, LocalizedText>> = {
  lint: WORDS.lint,
  version: WORDS.version,
  tests: WORDS.tests,
  coverage: WORDS.coverage,
  impact: WORDS.impact,
  approval: WORDS.approval,
  saved: WORDS.becauseEdited,
  restored: WORDS.becauseEdited,
  rejected: WORDS.becauseRejected,
  discarded: WORDS.becauseDiscarded,
  unscheduled: WORDS.becauseUnscheduled,
  'not-allowed': WORDS.becauseNotAllowed,
};
const GATES: ReadonlySet<string> = new Set(['lint', 'version', 'tests', 'coverage', 'impact', 'approval']);

/** The reason of an entry of a schedule, in words: gates that were shut, or what was done. */
export function scheduleReason(reason: string | null, say: Say): string {
  const names = (reason ?? '').split(',').filter((name) => name !== '');
  const words = names.map((name) => say(REASONS[name] ?? { zh: name, en: name }));
  return names.some((name) => GATES.has(name))
    ? say(WORDS.gatesShut, { gates: words.join(say(WORDS.listJoin)) })
    : words.join(say(WORDS.listJoin));
}
