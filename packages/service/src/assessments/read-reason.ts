import { refuse } from './read-form.ts';

const LONGEST = 4000;

/** The reason of a decision that needs one. */
export function readReason(reason: string): string {
  const text = reason.trim();
  if (text === '') return refuse('assessment/reason-missing', '/reason');
  if (text.length > LONGEST) return refuse('document/schema', '/reason', { reason: `<= ${LONGEST}` });
  return text;
}
