import type { CardFigures } from '../../../../parts/impact/impact-figures.ts';

/** What an impact study that was kept says at a glance. */
export type StudyFigures = CardFigures & {
  readonly years: readonly number[];
  readonly dataDate: string | null;
};

/** Reads a study: whoever sends one may write what they like, so that it can be null, for what is no study of this program. */
export function readStudy(result: unknown): StudyFigures | null {
  const { population, cards } = membersOf(result);
  const { compared, years, dataDate } = membersOf(population);
  const { raised, lowered, meanChange, grades, worstUnit } = membersOf(cards);
  const { up, down } = membersOf(grades);
  const counts = [compared, raised, lowered, up, down].filter(isCount);
  const [all, risen, fallen, gradesUp, gradesDown] = counts;
  if (all === undefined || risen === undefined || fallen === undefined) return null;
  if (gradesUp === undefined || gradesDown === undefined) return null;
  return {
    compared: all,
    raised: risen,
    lowered: fallen,
    gradesUp,
    gradesDown,
    meanChange: typeof meanChange === 'string' ? meanChange : '0',
    worstUnit: unitOf(worstUnit),
    years: Array.isArray(years) ? years.filter(isCount) : [],
    dataDate: typeof dataDate === 'string' ? dataDate : null,
  };
}

/** The last study of exactly this document. */
export function currentStudy<S extends { readonly hash: string }>(
  { hash }: { readonly hash: string | null },
  studies: readonly S[],
): S | null {
  return studies.findLast((study) => study.hash === hash) ?? null;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value);

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

function unitOf(value: unknown): StudyFigures['worstUnit'] {
  const { key, mean } = membersOf(value);
  return typeof key === 'string' && typeof mean === 'string' ? { key, mean } : null;
}
