import type { StudiesFilter, StudyState } from '../studies-query.ts';

export const STATES = ['queued', 'running', 'cancelled', 'failed', 'done'] as const satisfies readonly StudyState[];

/** What the list of studies is narrowed by, and a study that is to be begun, as it stands in the address. */
export type StudiesSearch = StudiesFilter & {
  /** Opens the form for a new study with this chosen: `id@version`, or `draft:` and its identifier. */
  readonly candidate?: string;
  readonly base?: string;
  readonly year?: number;
};

/** The search of an address, whatever somebody wrote there: what means nothing is left out. */
export function studiesSearch(given: Readonly<Record<string, unknown>>): StudiesSearch {
  const { year, candidate, base, q } = given;
  const state = STATES.find((one) => one === given['state']);
  return {
    ...(state ? { state } : {}),
    ...(given['mine'] === true ? { mine: true as const } : {}),
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.trim().slice(0, 200) } : {}),
    ...(typeof candidate === 'string' ? { candidate } : {}),
    ...(typeof base === 'string' ? { base } : {}),
    ...(typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year <= 2099 ? { year } : {}),
  };
}

/** What of a search narrows the list. */
export const filterOf = ({ state, mine, q }: StudiesSearch): StudiesFilter => ({
  ...(state ? { state } : {}),
  ...(mine ? { mine } : {}),
  ...(q ? { q } : {}),
});
