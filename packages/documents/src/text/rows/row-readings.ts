import { readPair, sameText } from '@plumbline/core';
import { joinPieces } from '../text-lines.ts';
import type { RowDraft } from './row-drafts.ts';
import { isMarked, stripMark } from './text-row.ts';
import { type ColumnWidth, canBeCell, unknownWidth } from './width.ts';

/** One way to part the lines of a draft into cells. `reason` belongs to the row above. */
export type RowReading = {
  readonly reason: readonly string[];
  readonly name: readonly string[];
  readonly target: readonly string[];
  readonly actual: readonly string[];
};

export type ColumnWidths = {
  readonly name: ColumnWidth;
  readonly target: ColumnWidth;
  readonly actual: ColumnWidth;
  readonly reason: ColumnWidth;
};

export const unknownWidths: ColumnWidths = {
  name: unknownWidth,
  target: unknownWidth,
  actual: unknownWidth,
  reason: unknownWidth,
};

/** Every way to read a draft with all its cells filled in which each line that is broken off is as wide as its column. */
export function readingsOf(draft: RowDraft, widths: ColumnWidths): RowReading[] {
  return cuts(draft).filter(
    ({ reason, name, target, actual }) =>
      canBeCell(reason, widths.reason) &&
      canBeCell(name, widths.name) &&
      canBeCell(target, widths.target) &&
      canBeCell(actual, widths.actual),
  );
}

/** The text lines of a row that stand before its last line; null when one of them holds several cells side by side. */
export function linesBefore({ before }: RowDraft): string[] | null {
  return before.every(({ length }) => length === 1) ? before.map(([token = '']) => token) : null;
}

function cuts(draft: RowDraft): RowReading[] {
  const lines = linesBefore(draft);
  const { tail } = draft;
  if (lines === null || tail.length > 3) return [];
  return nameStarts(draft, lines).flatMap((start) => {
    const rest = lines.slice(start);
    const reason = lines.slice(0, start);
    return splits([...rest, ...tail], rest.length, tail.length).map(([name, target, actual]) => ({
      reason,
      name,
      target,
      actual,
    }));
  });
}

/** Where the name may start: at the form's own mark when there is one, else at the first line, or behind the reason of the row above. */
function nameStarts({ followsRow, tail }: RowDraft, lines: readonly string[]): number[] {
  const mark = [...lines, ...tail].findLastIndex(isMarked);
  if (mark >= 0) return mark <= lines.length ? [mark] : [];
  return followsRow ? [...lines.keys(), lines.length] : [0];
}

/** Three cells in order, none empty, where the last `tail` words end a cell each. */
function splits(words: readonly string[], before: number, tail: number): [string[], string[], string[]][] {
  const found: [string[], string[], string[]][] = [];
  const ends = (cut: number, fromEnd: number) => (tail >= fromEnd ? cut === words.length - fromEnd + 1 : cut <= before);
  for (let first = 1; first < words.length - 1; first++) {
    if (!ends(first, 3)) continue;
    for (let second = first + 1; second < words.length; second++) {
      if (ends(second, 2)) found.push([words.slice(0, first), words.slice(first, second), words.slice(second)]);
    }
  }
  return found;
}

/**
 * How well a target and an actual go together: 3 for two values that can be compared, 2 for the same words, 1 for two texts,
 * 0 for what no form would print side by side.
 */
export function agreement({ name, target, actual }: RowReading, fiscalYear: number): number {
  const [wanted, reached] = [joinPieces(target), joinPieces(actual)];
  const pair = readPair(wanted, reached, { fiscalYear, indicatorName: stripMark(joinPieces(name)) });
  if (pair.comparable && pair.target.kind !== 'text' && pair.target.kind !== 'yesNo') return 3;
  if (sameText(wanted, reached)) return 2;
  return pair.target.kind === 'text' && pair.actual.kind === 'text' ? 1 : 0;
}
