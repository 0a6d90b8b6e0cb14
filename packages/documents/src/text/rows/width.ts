/** The width of a printed line, counted in Chinese characters; a Latin letter or digit takes half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}

/**
 * What is known about the width of a column: where its broken lines end (`full`), and how wide its widest unbroken cell is
 * (`atLeast`). A cell is broken only when it must be, so each line but its last is full.
 */
export type ColumnWidth = { readonly full: number | null; readonly atLeast: number };

export const unknownWidth: ColumnWidth = { full: null, atLeast: 0 };

/** Whether lines can be one cell of a column: every line but the last is full, and no line is wider than that. */
export function canBeCell(lines: readonly string[], { full, atLeast }: ColumnWidth): boolean {
  const widths = lines.map(widthOf);
  const last = widths.at(-1) ?? 0;
  const broken = widths.slice(0, -1);
  if (broken.length === 0) return full === null || last <= full + 1;
  const widest = Math.max(...broken);
  if (widest - Math.min(...broken) > 1 || last > widest + 0.5) return false;
  return full === null ? widest >= atLeast - 1 : Math.abs(widest - full) <= 1;
}

/** What the cells of a column, read with certainty, tell about its width. */
export function learnWidth(cells: readonly (readonly string[])[]): ColumnWidth {
  const broken = cells.flatMap((lines) => lines.slice(0, -1)).map(widthOf);
  const all = cells.flat().map(widthOf);
  return { full: broken.length > 0 ? Math.max(...broken) : null, atLeast: Math.max(0, ...all) };
}
