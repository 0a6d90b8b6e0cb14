import { editBetween } from '../../../parts/document/text-edit.ts';
import type { Texts } from './compare-messages.ts';

/** About how many lines are others: those from the first that differs to the last, in both texts. */
export function linesBetween(before: Texts, after: Texts): number {
  return linesOf(before.text, after.text) + linesOf(before.tests, after.tests);
}

function linesOf(before: string, after: string): number {
  const edit = editBetween(before, after);
  if (edit === null) return 0;
  const gone = before.slice(edit.offset, edit.offset + edit.length);
  return Math.max(gone.split('\n').length, edit.text.split('\n').length);
}
