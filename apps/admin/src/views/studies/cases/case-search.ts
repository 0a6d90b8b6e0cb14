import { SKIP_REASONS } from '@plumbline/core';

const DIRECTIONS = ['raised', 'lowered', 'same'] as const;
export type Direction = (typeof DIRECTIONS)[number];
/** Forms that were left out: for a reason, or all of them. */
const SKIPS = [...SKIP_REASONS, 'any'] as const;
type Skip = (typeof SKIPS)[number];

/** Which forms of a study are listed, as it stands in the address: whoever keeps the address keeps the list. */
export type CaseSearch = {
  /** A cell of the migration: grades before and after, `none` for below all. */
  readonly from?: string;
  readonly to?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly direction?: Direction;
  readonly skipped?: Skip;
  /** The score rule that moved the forms. */
  readonly rule?: string;
  /** Counts pages from 1, which is left out. */
  readonly page?: number;
};

type Given = Readonly<Record<string, unknown>>;

/** The search of an address, whatever somebody wrote there: what means nothing is left out. */
export function caseSearch(given: Given): CaseSearch {
  const { year, page } = given;
  const direction = DIRECTIONS.find((one) => one === given['direction']);
  const skipped = SKIPS.find((one) => one === given['skipped']);
  return {
    ...text('from', given),
    ...text('to', given),
    ...text('unit', given),
    ...text('rule', given),
    ...(typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year <= 2099 ? { year } : {}),
    ...(direction ? { direction } : {}),
    ...(skipped ? { skipped } : {}),
    ...(typeof page === 'number' && Number.isInteger(page) && page > 1 && page < 100_000 ? { page } : {}),
  };
}

/** A search for digits alone comes as a number. */
function text<K extends string>(name: K, given: Given): { readonly [N in K]?: string } {
  const value = given[name];
  const said = typeof value === 'number' ? String(value) : value;
  return typeof said === 'string' && said !== '' ? ({ [name]: said } as { readonly [N in K]: string }) : {};
}

/** As many as a page shows. */
export const A_PAGE = 20;

/** The same as the server takes it, texts all. */
export function caseQuery({ year, page = 1, ...given }: CaseSearch): Readonly<Record<string, string>> {
  return {
    ...given,
    ...(year === undefined ? {} : { year: String(year) }),
    limit: String(A_PAGE),
    offset: String((page - 1) * A_PAGE),
  };
}

/** Whether the list is narrowed at all. */
export const isNarrowed = ({ page: _, ...filters }: CaseSearch): boolean => Object.keys(filters).length > 0;
