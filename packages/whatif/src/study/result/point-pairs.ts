import type { StudyResult } from '@plumbline/core';
import type { ChunkResult } from '../chunk/chunk-result.ts';

/** Forms by their totals before and after in whole points: how thick they lie where a picture shows one against the other. */
export type PointPairs = {
  /** All forms of a chunk that have both totals, or those of them that are wanted. */
  add(chunk: ChunkResult, isWanted?: (at: number) => boolean): void;
  /** By the total before, then by that after. */
  list(): StudyResult['pairs'];
};

/** `places`: of the totals, as they stand in the columns. */
export function createPointPairs(places: number): PointPairs {
  const point = 10 ** places;
  const rows = new Map<number, Map<number, number>>();
  return {
    add({ base, candidate, skipped }, isWanted) {
      for (let at = 0; at < skipped.length; at++) {
        if (skipped[at] !== 0 || isWanted?.(at) === false) continue;
        const [was, is] = [Math.floor((base[at] as number) / point), Math.floor((candidate[at] as number) / point)];
        const row = rows.get(was) ?? new Map<number, number>();
        rows.set(was, row);
        row.set(is, (row.get(is) ?? 0) + 1);
      }
    },
    list: () =>
      sorted(rows).flatMap(([base, row]) => sorted(row).map(([candidate, forms]) => ({ base, candidate, forms }))),
  };
}

const sorted = <T>(map: ReadonlyMap<number, T>) => [...map].sort(([a], [b]) => a - b);
