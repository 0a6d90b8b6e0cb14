import type { StudyResult } from '@plumbline/core';
import { printUnits } from '../../statistics/units.ts';
import type { ChunkResult } from '../chunk/chunk-result.ts';
import { MOST_MOVERS } from '../chunk/movers.ts';
import { idText } from '../forms/identifiers.ts';

type Mover = StudyResult['movers'][number];
type Offered = { readonly moved: number; readonly mover: Mover };

/** The forms that moved furthest of all chunks; of equal moves the first by their identifiers. */
export type MoverList = { add(chunk: ChunkResult): void; readonly list: () => readonly Mover[] };

export function createMoverList(places: number): MoverList {
  let best: Offered[] = [];
  return {
    add(chunk) {
      best = [...best, ...chunk.movers.map((mover) => offer(chunk, mover, places))]
        .sort((a, b) => b.moved - a.moved || (a.mover.assessment < b.mover.assessment ? -1 : 1))
        .slice(0, MOST_MOVERS);
    },
    list: () => best.map(({ mover }) => mover),
  };
}

function offer(chunk: ChunkResult, [at, project]: ChunkResult['movers'][number], places: number): Offered {
  const [base, candidate] = [chunk.base[at] as number, chunk.candidate[at] as number];
  return {
    moved: Math.abs(candidate - base),
    mover: {
      assessment: idText(chunk.ids, at),
      fiscalYear: chunk.years[at] as number,
      project,
      unit: chunk.texts[chunk.units[at] as number] || null,
      base: printUnits(base, places),
      candidate: printUnits(candidate, places),
      change: printUnits(candidate - base, places),
      from: chunk.baseGrades[(chunk.from[at] as number) - 1] ?? null,
      to: chunk.candidateGrades[(chunk.to[at] as number) - 1] ?? null,
    },
  };
}
