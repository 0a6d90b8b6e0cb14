import { diff3MergeRegions } from 'node-diff3';
import type { Merge, MergeChoice, MergeConflict } from './merge.ts';

type Piece = { readonly lines: readonly string[] } | { readonly conflict: MergeConflict };

/** Merges line by line. */
export function mergeLines(base: string, mine: string, theirs: string): Merge {
  const end = mine.includes('\r\n') ? '\r\n' : '\n';
  const [was, own, other] = [base, mine, theirs].map((text) => text.split(/\r?\n/));
  const regions = diff3MergeRegions(own ?? [], was ?? [], other ?? []);
  let solvable = 0;
  const pieces = regions.map((region): Piece => {
    if (region.stable) {
      if (region.buffer === 'b') solvable++;
      return { lines: region.bufferContent };
    }
    const { aContent, oContent, bContent, aStart } = region;
    if (aContent.join('\n') === bContent.join('\n')) return { lines: aContent };
    return { conflict: lineConflict(aStart, { was: oContent, own: aContent, other: bContent }) };
  });
  return {
    solvable,
    conflicts: pieces.flatMap((piece) => ('conflict' in piece ? [piece.conflict] : [])),
    textWith: (choices) => pieces.flatMap((piece) => linesOf(piece, choices)).join(end),
  };
}

type Sides = { readonly was: readonly string[]; readonly own: readonly string[]; readonly other: readonly string[] };

function lineConflict(start: number, { was, own, other }: Sides): MergeConflict {
  const text = (lines: readonly string[]) => (lines.length === 0 ? null : lines.join('\n'));
  return {
    id: `line ${start + 1}`,
    place: [String(start + 1)],
    base: text(was),
    mine: text(own),
    theirs: text(other),
    choices: was.length === 0 ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'],
  };
}

function linesOf(piece: Piece, choices: ReadonlyMap<string, MergeChoice>): readonly string[] {
  if ('lines' in piece) return piece.lines;
  const { id, mine, theirs } = piece.conflict;
  const choice = choices.get(id) ?? 'mine';
  const taken = choice === 'both' ? [mine, theirs] : [choice === 'mine' ? mine : theirs];
  return taken.flatMap((text) => (text === null ? [] : text.split('\n')));
}
