import type { SourceCell } from '../source/source-document.ts';
import { plain } from '../text/text-lines.ts';
import { isBlankText } from './cell-text.ts';
import type { Column } from './columns.ts';
import type { Ledger } from './ledger.ts';
import type { PageRow } from './page-rows.ts';

export type Header<K extends string> = {
  readonly columns: readonly Column<K>[] /** How many rows it takes. */;
  readonly rows: number;
};

/**
 * Reads the header of a table, of one row or of two: where labels stand below another, that one says what they have in common. Labels
 * nobody knows become columns of kind `unknown`, so that what stands below them goes nowhere else, and is reported once.
 */
export function readHeader<K extends string>(
  rows: readonly PageRow[],
  at: number,
  kindOf: (text: string) => K | null,
  unknown: K,
  ledger: Ledger,
): Header<K> {
  const all = rows[at]?.cells ?? [];
  const first = Math.min(...all.filter(({ text }) => !NO_VALUES.has(kindOf(text))).map(({ left }) => left));
  // What stands in front of the first column that has values says what the rows are about.
  const top = all.filter((cell) => cell.left >= first);
  for (const cell of all) if (cell.left < first) ledger.know(cell);
  const below = rows[at + 1];
  const isTwo = below !== undefined && belongsToHeader(below, top, kindOf);
  const columns = (isTwo ? leaves(top, below.own) : top.map((cell) => ({ cell, parent: null }))).flatMap(
    ({ cell, parent }): Column<K>[] => {
      ledger.know(cell);
      if (parent) ledger.know(parent);
      const kind = kindOf(cell.text) ?? (parent ? kindOf(`${parent.text}${cell.text}`) : null);
      if (kind === null && isBlankText(cell.text)) return [];
      if (kind === null) ledger.note('warning', 'form/unknown-label', { text: shown(cell.text) }, cell);
      if (kind === unknown) ledger.note('info', 'form/column-left-out', { text: shown(cell.text) }, cell);
      return [{ kind: kind ?? unknown, label: cell, left: cell.left, right: cell.right }];
    },
  );
  return { columns: withoutRepeats(columns, unknown, ledger), rows: isTwo ? 2 : 1 };
}

const NO_VALUES: ReadonlySet<string | null> = new Set([null, 'side']);

const shown = (text: string) => plain(text).slice(0, 40);

/** The second row of a header has only labels, stands below labels of the first, and does not repeat them. */
function belongsToHeader<K extends string>(
  row: PageRow,
  top: readonly SourceCell[],
  kindOf: (text: string) => K | null,
): boolean {
  const own = row.own.filter(({ text }) => !isBlankText(text));
  if (own.length === 0 || row.kind === 'line') return false;
  const repeats = own.every((cell) => top.some(({ text }) => plain(text) === plain(cell.text)));
  return (
    !repeats && own.every(({ text }) => kindOf(text) !== null || /^(?:名称|内容|金额|数值|单位)$/.test(plain(text)))
  );
}

function leaves(
  top: readonly SourceCell[],
  below: readonly SourceCell[],
): { readonly cell: SourceCell; readonly parent: SourceCell | null }[] {
  const isAbove = (cell: SourceCell, under: SourceCell) => under.left >= cell.left && under.right <= cell.right;
  const inner = below.filter(({ text }) => !isBlankText(text));
  const alone = top.filter((cell) => !inner.some((under) => isAbove(cell, under)));
  return [
    ...alone.map((cell) => ({ cell, parent: null })),
    ...inner.map((cell) => ({ cell, parent: top.find((above) => isAbove(above, cell)) ?? null })),
  ].sort((a, b) => a.cell.left - b.cell.left);
}

/** Of two columns with the same label nobody can tell which is meant: the second is not read, and said so. */
function withoutRepeats<K extends string>(columns: readonly Column<K>[], unknown: K, ledger: Ledger): Column<K>[] {
  const seen = new Set<K>();
  return columns.map((column) => {
    if (column.kind === unknown || !seen.has(column.kind)) {
      seen.add(column.kind);
      return column;
    }
    ledger.note('warning', 'form/unknown-label', { text: shown(column.label.text) }, column.label);
    return { ...column, kind: unknown };
  });
}
