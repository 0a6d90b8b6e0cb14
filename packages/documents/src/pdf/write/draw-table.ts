import type { PrintedCell } from '../../printed/printed-document.ts';
import type { CellPart, TableSlice } from './cut-table.ts';
import type { Fonts } from './fonts.ts';
import { lineWidth } from './line-width.ts';
import type { Sheet, SheetRule } from './sheet.ts';
import type { TableColumns } from './table-columns.ts';

/** Draws what stands of a table on a page. Edges at which a cell goes on on another page are dashed, for readers and for `readPdf`. */
export function drawTable({ parts, bottom }: TableSlice, columns: TableColumns, fonts: Fonts, sheet: Sheet): void {
  for (const part of parts) {
    const color = fillOf(part.block.cell);
    const { left, right } = part.block;
    if (color !== null)
      sheet.fills.push({ left, top: part.top, width: right - left, height: part.bottom - part.top, color });
    drawLines(part, columns, fonts, sheet);
  }
  sheet.rules.push(...mergeRules(parts.flatMap((part) => edgesOf(part, bottom, columns))));
  sheet.y = bottom;
}

const LABEL_FILL = '#f2f2f2';
const MARK_FILLS = { differs: '#ffe7a8', finding: '#ffcfc4' } as const;

function fillOf({ style, mark }: PrintedCell): string | null {
  if (mark !== 'none') return MARK_FILLS[mark];
  return style === 'label' ? LABEL_FILL : null;
}

/** Labels stand in the middle, figures to the right, text to the left; all half way up. */
function drawLines({ block, top, bottom, lines }: CellPart, columns: TableColumns, fonts: Fonts, sheet: Sheet): void {
  const { size, lineHeight, paddingX } = columns;
  const { left, right, bold, cell } = block;
  const first = top + (bottom - top - lines.length * lineHeight) / 2;
  for (const [index, text] of lines.entries()) {
    const free = right - left - 2 * paddingX - lineWidth(text, size, bold, fonts);
    const share = { label: 0.5, figure: 1, text: 0 }[cell.style];
    const start = left + paddingX + Math.max(0, free) * share;
    sheet.texts.push({ text, left: start, top: first + index * lineHeight, lineHeight, size, bold });
  }
}

/** Each edge once: the upper and the left one of every cell, the others where the table ends. */
function edgesOf(
  { block, top, bottom, continued, continues }: CellPart,
  end: number,
  { edges }: TableColumns,
): SheetRule[] {
  const { left, right } = block;
  const across = (y: number, dashed: boolean) => ({ x1: left, y1: y, x2: right, y2: y, dashed });
  const down = (x: number) => ({ x1: x, y1: top, x2: x, y2: bottom, dashed: false });
  return [
    across(top, continued),
    down(left),
    ...(bottom === end ? [across(bottom, continues)] : []),
    ...(right === edges.at(-1) ? [down(right)] : []),
  ];
}

/** Rules that go on one into the next as one. */
function mergeRules(rules: readonly SheetRule[]): SheetRule[] {
  const order = (a: SheetRule, b: SheetRule) =>
    Number(a.dashed) - Number(b.dashed) ||
    Number(a.x1 === a.x2) - Number(b.x1 === b.x2) ||
    (a.x1 === a.x2 ? a.x1 - b.x1 || a.y1 - b.y1 : a.y1 - b.y1 || a.x1 - b.x1);
  const merged: SheetRule[] = [];
  for (const rule of [...rules].sort(order)) {
    const last = merged.at(-1);
    const goesOn =
      last?.dashed === rule.dashed &&
      last.x2 === rule.x1 &&
      last.y2 === rule.y1 &&
      (last.x1 === last.x2) === (rule.x1 === rule.x2);
    if (last && goesOn) merged[merged.length - 1] = { ...last, x2: rule.x2, y2: rule.y2 };
    else merged.push(rule);
  }
  return merged;
}
