import { refuse } from './read-form.ts';

const LONGEST = 4000;

/** The reason of a decision that needs one, or what is said at another place of what was handed in. */
export function readReason(reason: string, path = '/reason'): string {
  const text = reason.trim();
  if (text === '') return refuse('assessment/reason-missing', path);
  if (text.length > LONGEST) return refuse('document/schema', path, { reason: `<= ${LONGEST}` });
  return text;
}
