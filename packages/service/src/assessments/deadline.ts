import type { AssessmentState } from '@plumbline/storage';

/** The states of a form that nobody has handed in yet, or that was given back. */
export const NOT_HANDED_IN: readonly AssessmentState[] = ['draft', 'returned'];

/**
 * The last day on which forms of a year are handed in.
 *
 * @example dueOn('04-30', 2025) // '2026-04-30'
 */
export const dueOn = (deadline: string, fiscalYear: number): string => `${fiscalYear + 1}-${deadline}`;

/** The last year whose forms are late by now; null where nobody set a deadline. Days begin where the server is. */
export function lastOverdueYear(deadline: string | null, now: string): number | null {
  if (deadline === null) return null;
  const at = new Date(now);
  const year = at.getFullYear() - 1;
  const today = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return today > dueOn(deadline, year) ? year : year - 1;
}

const two = (value: number) => String(value).padStart(2, '0');
