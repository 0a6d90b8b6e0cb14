import { Rational, type StudyMatrixResult } from '@plumbline/core';

export type Cell = StudyMatrixResult['cells'][number];

/** The years of a matrix, newest first. */
export const yearsOf = ({ cells }: Pick<StudyMatrixResult, 'cells'>): readonly number[] =>
  [...new Set(cells.map(({ year }) => year))].sort((a, b) => b - a);

export const cellAt = ({ cells }: Pick<StudyMatrixResult, 'cells'>, year: number, version: number): Cell | undefined =>
  cells.find((cell) => cell.year === year && cell.version === version);

/** How dark a cell is, from 0 to 1 between the least and the greatest mean; for looks, never for deciding. */
export function shadesOf({ cells }: Pick<StudyMatrixResult, 'cells'>): (mean: string | null) => number {
  // biome-ignore lint/plugin: the shade of a cell; the cell has the figure
  const means = cells.flatMap(({ mean }) => (mean === null ? [] : [Number(mean)]));
  const [least, most] = [Math.min(...means), Math.max(...means)];
  // biome-ignore lint/plugin: the shade of a cell; the cell has the figure
  return (mean) => (mean === null || most === least ? 0 : (Number(mean) - least) / (most - least));
}

/** Percent of a whole, to one place. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '0%' : `${Rational.ratio(BigInt(part) * 100n, BigInt(whole)).round({ places: 1, mode: 'half-up' })}%`;
