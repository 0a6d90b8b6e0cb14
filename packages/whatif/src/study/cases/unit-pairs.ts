import type { StudyResult } from '@plumbline/core';
import { decodeChunkResult } from '../chunk/chunk-result.ts';
import { createPointPairs } from '../result/point-pairs.ts';
import type { Chunks } from './list-cases.ts';

/** The forms of a unit by their totals before and after, in whole points; `unit` is null for the forms of all units that are not told apart. */
export type UnitPairs = { readonly unit: string | null; readonly pairs: StudyResult['pairs'] };

/** Tells apart so many units, those whose totals moved furthest, all of their forms together; of equal ones by name. Added up they are the pairs of the study. */
export function unitPairs(chunks: Chunks, most: number): readonly UnitPairs[] {
  const read = [...chunks].map((bytes) => (bytes instanceof Uint8Array ? decodeChunkResult(bytes) : bytes));
  const [first] = read;
  if (first === undefined) return [];
  const named = furthestMoved(read, most);
  const groups: readonly (string | null)[] = [...named, null];
  const found = groups.map((unit) => {
    const pairs = createPointPairs(first.places);
    for (const chunk of read) {
      const { units, texts } = chunk;
      const nameOf = (at: number) => texts[units[at] as number] ?? '';
      pairs.add(chunk, unit === null ? (at) => !named.includes(nameOf(at)) : (at) => nameOf(at) === unit);
    }
    return { unit, pairs: pairs.list() };
  });
  return found.filter(({ pairs }) => pairs.length > 0);
}

function furthestMoved(chunks: Iterable<ReturnType<typeof decodeChunkResult>>, most: number): readonly string[] {
  const moves = new Map<string, number>();
  for (const { base, candidate, skipped, units, texts } of chunks)
    for (let at = 0; at < skipped.length; at++) {
      if (skipped[at] !== 0) continue;
      const unit = texts[units[at] as number] ?? '';
      moves.set(unit, (moves.get(unit) ?? 0) + (candidate[at] as number) - (base[at] as number));
    }
  return [...moves]
    .sort(([one, move], [other, than]) => Math.abs(than) - Math.abs(move) || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([unit]) => unit);
}
