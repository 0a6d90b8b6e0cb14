/**
 * Whether a cell may be read differently in another fiscal year: a date that leaves its year unsaid names a month, a day or
 * another part of a year. False means that it reads the same in every year; true that it may not.
 *
 * @example readsFiscalYear('9月底前') // true
 */
export function readsFiscalYear(text: string): boolean {
  return PART_OF_A_YEAR.test(text);
}

/** The marks of a year, a month, a day and a quarter, and radicals and compatibility forms that are folded into them. */
const PART_OF_A_YEAR = /[年月日号季\u2e80-\u2fdf\uf900-\ufaff]/;
