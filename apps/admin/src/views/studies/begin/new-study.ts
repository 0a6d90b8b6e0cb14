import { type Base, baseOf, type Candidate, candidateOf } from './sides.ts';

export const FORM_TYPES = ['project', 'department', 'transfer'] as const;
type FormType = (typeof FORM_TYPES)[number];

/** What somebody fills in; lists that are empty set no bound. */
export type StudyFields = {
  readonly kind: 'comparison' | 'matrix';
  readonly name: string;
  readonly note?: string;
  readonly years: readonly number[];
  readonly organisations: readonly string[];
  readonly formTypes: readonly FormType[];
  readonly base: string;
  readonly candidate?: string;
  readonly versions: readonly string[];
};

type Population = {
  readonly years: number[] | null;
  readonly organisations: string[] | null;
  readonly formTypes: FormType[] | null;
};
type Labels = { readonly name: string; readonly note: string };

export type NewStudy =
  | (Labels & {
      readonly question: {
        readonly kind: 'comparison';
        readonly population: Population;
        readonly base: Base;
        readonly candidate: Candidate;
      };
    })
  | (Labels & {
      readonly question: { readonly kind: 'matrix'; readonly population: Population; readonly versions: Candidate[] };
    });

/** What is asked of the server; null while something is missing. */
export function newStudy(fields: StudyFields): NewStudy | null {
  const { kind, years, organisations, formTypes } = fields;
  const labels = { name: fields.name.trim(), note: fields.note?.trim() ?? '' };
  const population = {
    years: unlessEmpty(years.toSorted((a, b) => a - b)),
    organisations: unlessEmpty(organisations),
    formTypes: unlessEmpty(formTypes),
  };
  if (kind === 'matrix') {
    const versions = fields.versions.map(candidateOf).filter((one) => one !== null);
    return versions.length === 0 ? null : { ...labels, question: { kind, population, versions } };
  }
  const [base, candidate] = [baseOf(fields.base), candidateOf(fields.candidate ?? '')];
  return base && candidate ? { ...labels, question: { kind, population, base, candidate } } : null;
}

const unlessEmpty = <T>(list: readonly T[]): T[] | null => (list.length === 0 ? null : [...list]);

/** How many accepted forms the years have, of all that one may read. */
export function formsOf(
  years: readonly { readonly fiscalYear: number; readonly count: number }[],
  chosen: readonly number[],
): number {
  return years.reduce(
    (sum, { fiscalYear, count }) => sum + (chosen.length === 0 || chosen.includes(fiscalYear) ? count : 0),
    0,
  );
}
