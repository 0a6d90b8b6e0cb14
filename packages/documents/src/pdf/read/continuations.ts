import { type GrowingCell, type GrowingTable, isBelow } from './growing-table.ts';
import type { PageCell } from './page-parts.ts';

/**
 * Which cells of the first row of a page go on from the page before, and from which cell. A cell goes on where no plain rule closes it at the end
 * of the page and none begins it on the next: so it is printed by `writePdf`, and by spreadsheets where merged cells span pages. A label over
 * several rows goes on in an empty one. Word closes every cell at the end of a page: a row that was broken there stays two rows, except
 * where all that the second one holds is the rest of a sentence in its last column.
 */
export function findContinuations(
  table: GrowingTable,
  firstRow: readonly PageCell[],
): ReadonlyMap<PageCell, GrowingCell> {
  const lowest = table.cells.filter((cell) => cell.row + cell.rowSpan === table.rows);
  const first = [...firstRow].sort((a, b) => a.left - b.left);
  const pairs = first.flatMap((cell): Pair[] => {
    const upper = lowest.find((one) => isBelow(one.lowest, cell));
    return upper ? [{ cell, upper }] : [];
  });
  const open = pairs.filter(({ cell, upper }) => upper.lowest.below !== 'plain' && cell.above !== 'plain');
  // Where no rule at all is plain, those at the end of the page say nothing.
  const telling = table.cells.some((cell) => cell.lowest.above === 'plain') ? open : [];
  if (telling.length > 0) return asMap(telling);
  return asMap(isRestOfSentence(first, lowest, pairs) ? pairs : spanningLabels(first, pairs));
}

type Pair = { readonly cell: PageCell; readonly upper: GrowingCell };

const asMap = (pairs: readonly Pair[]) => new Map(pairs.map(({ cell, upper }) => [cell, upper]));

/** From the left on, empty cells over several rows under labels over several rows. */
function spanningLabels(first: readonly PageCell[], pairs: readonly Pair[]): readonly Pair[] {
  const ends = first.findIndex((cell, index) => {
    const pair = pairs[index];
    if (pair?.cell !== cell) return true;
    return cell.text !== '' || pair.upper.text === '' || (cell.rowSpan === 1 && pair.upper.rowSpan === 1);
  });
  return ends > 0 ? pairs.slice(0, ends) : [];
}

/** No column is as short as a sentence that goes on. */
const SENTENCE = 10;

/** Whether a row holds nothing but, in its last column, the rest of what stands there unfinished in the row above, which is full. */
function isRestOfSentence(first: readonly PageCell[], lowest: readonly GrowingCell[], pairs: readonly Pair[]): boolean {
  const last = pairs.at(-1);
  if (!last || first.length < 4 || pairs.length !== first.length || lowest.length !== first.length) return false;
  const othersEmpty = first.slice(0, -1).every(({ text }) => text === '');
  const fullAbove = pairs.filter(({ upper }) => upper.text !== '').length > first.length / 2;
  const unfinished = /[^。！？；.!?;]$/.test(last.upper.text) && last.upper.text.length > SENTENCE;
  return last.cell.text !== '' && othersEmpty && fullAbove && unfinished;
}
