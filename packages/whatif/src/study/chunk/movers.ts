import { formTitle } from '../../columns/unpack-form.ts';
import type { ChunkResult } from './chunk-result.ts';
import type { ScoredChunk } from './scored-chunk.ts';

/** So many of the forms that moved furthest are named in a result, and so many of each chunk may be among them. */
export const MOST_MOVERS = 50;

/** The forms that moved furthest, the first by their identifiers where they moved alike. */
export function moversOf(
  { segment, selected }: ScoredChunk,
  { base, candidate, skipped }: Pick<ChunkResult, 'base' | 'candidate' | 'skipped'>,
): ChunkResult['movers'] {
  const moved = (at: number) => Math.abs((candidate[at] as number) - (base[at] as number));
  return Array.from(selected, (_, at) => at)
    .filter((at) => skipped[at] === 0 && moved(at) > 0)
    .sort((a, b) => moved(b) - moved(a) || a - b)
    .slice(0, MOST_MOVERS)
    .map((at) => [at, formTitle(segment, selected[at] as number).project]);
}
