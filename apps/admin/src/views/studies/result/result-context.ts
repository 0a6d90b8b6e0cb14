import { createContext, useContext } from 'react';
import type { GradeName } from '../../../parts/impact/grade-name.ts';
import type { Names } from './change-words.ts';

/** What all figures of a result say things by. */
export type Graded = {
  /** The grades of the candidate, best first. */
  readonly grades: readonly GradeName[];
  readonly ids: readonly string[];
  readonly rules: Names;
  /** What a grade is called; null is below all. */
  readonly nameOf: (grade: string | null) => string;
  /** The same of what it is compared with, which may be declared totals without grades. */
  readonly nameBefore: (grade: string | null) => string;
};

export const ResultContext = createContext<Graded | null>(null);

export function useGradedResult(): Graded {
  const graded = useContext(ResultContext);
  if (graded === null) throw new Error('There is no result around this component');
  return graded;
}
