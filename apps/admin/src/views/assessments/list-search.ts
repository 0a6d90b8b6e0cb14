export const SORTS = ['updated', 'total', 'difference', 'name'] as const;
export type Sort = (typeof SORTS)[number];
export const STATES = ['draft', 'submitted', 'returned', 'accepted', 'rechecked'] as const;
export type State = (typeof STATES)[number];

/** What a list is narrowed and ordered by, as it stands in the address: whoever keeps the address keeps the list. */
export type ListSearch = {
  readonly year?: number;
  readonly unit?: string;
  readonly state?: State;
  readonly rating?: string;
  /** `any`, `none`, or the code of a finding. */
  readonly finding?: string;
  readonly late?: true;
  readonly q?: string;
  readonly sort?: Sort;
  readonly order?: 'asc';
  /** Where the page before ended. */
  readonly after?: string;
};

type Given = Readonly<Record<string, unknown>>;

/** The search of an address, whatever somebody wrote there: what means nothing is left out. */
export function listSearch(given: Given): ListSearch {
  const { year, order, late } = given;
  const [sort, state] = [oneOf(SORTS, given['sort']), oneOf(STATES, given['state'])];
  return {
    ...(typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(state ? { state } : {}),
    ...(sort && sort !== 'updated' ? { sort } : {}),
    ...(order === 'asc' ? { order } : {}),
    ...(late === true ? { late } : {}),
    ...text('unit', given),
    ...text('rating', given),
    ...text('finding', given),
    ...text('q', given),
    ...text('after', given),
  };
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** A search for digits alone comes as a number. */
function text<K extends string>(name: K, given: Given): { readonly [N in K]?: string } {
  const value = given[name];
  const said = typeof value === 'number' ? String(value) : value;
  return typeof said === 'string' && said !== '' ? ({ [name]: said } as { readonly [N in K]: string }) : {};
}

/** The same as the server takes it, texts all. */
export function listQuery({ year, unit, state, rating, finding, late, q, sort, order }: ListSearch) {
  return {
    ...(year === undefined ? {} : { fiscalYear: String(year) }),
    ...(unit === undefined ? {} : { organisationId: unit }),
    ...(state === undefined ? {} : { state }),
    ...(rating === undefined ? {} : { rating }),
    ...findingQuery(finding),
    ...(late ? { late: 'true' } : {}),
    ...(q === undefined ? {} : { search: q }),
    ...(sort === undefined ? {} : { sort }),
    ...(order === undefined ? {} : { order }),
  };
}

function findingQuery(finding: string | undefined) {
  if (finding === undefined) return {};
  return finding === 'any' || finding === 'none' ? { findings: finding } : { finding };
}

/** Whether the list is narrowed at all. */
export const isNarrowed = ({ sort: _, order: __, after: ___, ...filters }: ListSearch) =>
  Object.keys(filters).length > 0;
