import { terms } from '@plumbline/locale';
import type { Say } from '../../language/language.tsx';

/** What a grade is called; one of a rule set of somebody's own by its identifier. */
export function gradeName(grade: string, say: Say): string {
  const words = Object.entries(terms.ratings).find(([id]) => id === grade)?.[1];
  return words ? say(words) : grade;
}
