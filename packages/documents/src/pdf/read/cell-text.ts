import type { Box } from './box.ts';
import { CHINESE, textLines } from './text-lines.ts';
import type { Glyph } from './upright.ts';

/** The text of a cell, its lines parted by `\n`. */
export function cellText(glyphs: readonly Glyph[]): string {
  const lines = textLines(glyphs, { columns: false }).map(({ text }) => text.trimStart());
  return lines.map((line, index) => withoutEnd(line, lines[index + 1])).join('\n');
}

/** A space at the end of a line says that a word ended there; next to Chinese characters it says nothing. */
function withoutEnd(line: string, next: string | undefined): string {
  const trimmed = line.trimEnd();
  const [last = '', first = ''] = [trimmed.at(-1), next?.[0]];
  const parts = first !== '' && trimmed !== line && !CHINESE.test(last) && !CHINESE.test(first);
  return parts ? `${trimmed} ` : trimmed;
}

/**
 * Gives every glyph to the cell it stands in. Text that runs on over the edge of its cell, as a spreadsheet prints what is too long for it,
 * stays with the cell it began in; it belongs to another one only after a gap as wide as two cells leave between their texts.
 */
export function shareGlyphs<Cell extends Box>(
  glyphs: readonly Glyph[],
  cellAt: (x: number, y: number) => Cell | null,
): { readonly inside: ReadonlyMap<Cell, readonly Glyph[]>; readonly outside: readonly Glyph[] } {
  const inside = new Map<Cell, Glyph[]>();
  const outside: Glyph[] = [];
  let current: { readonly run: number; readonly cell: Cell | null; readonly right: number } | null = null;
  for (const glyph of glyphs) {
    const own = cellAt((glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2);
    const goesOn: boolean = current !== null && current.run === glyph.run && isNear(current.right, glyph);
    const cell: Cell | null = goesOn && current ? current.cell : own;
    const blank = glyph.text.trim() === '';
    if (!blank || current?.run !== glyph.run)
      current = { run: glyph.run, cell, right: blank ? glyph.left : glyph.right };
    if (cell === null) outside.push(glyph);
    else {
      const glyphsOfCell = inside.get(cell);
      if (glyphsOfCell) glyphsOfCell.push(glyph);
      else inside.set(cell, [glyph]);
    }
  }
  return { inside, outside };
}

/** In shares of the size. */
const CELL_GAP = 0.6;

const isNear = (right: number, glyph: Glyph) => Math.abs(glyph.left - right) <= CELL_GAP * glyph.size;
