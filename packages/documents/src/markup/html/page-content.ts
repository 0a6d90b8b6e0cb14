import { fieldText } from './field-text.ts';
import type { PageElement, PageParent } from './page-node.ts';
import { attribute, childElements, isBlock, isElement, isShown, isText, keepsSpace, lineOf } from './page-node.ts';
import { type MarkedCell, type PlacedCell, placeCells, readSpan } from './table-grid.ts';
import { createTextFlow, type FlowLine, type TextFlow } from './text-flow.ts';

/** What a page, or a cell of it, shows from top to bottom. */
export type Block = { readonly kind: 'lines'; readonly lines: readonly FlowLine[] } | PageTable;

export type PageTable = {
  readonly kind: 'table';
  readonly caption: readonly FlowLine[];
  readonly rows: number;
  readonly cells: readonly PlacedCell<readonly Block[]>[];
};

/** How markup came about: a Word document as converted has no white space of its own, and an empty paragraph is a line. */
export type Writing = {
  readonly from: 'page' | 'word';
  readonly leavesOut: (element: PageElement) => boolean;
};

/** Reads what is inside a node. `keep`: white space counts there. */
export function readContent(node: PageParent, keep: boolean, writing: Writing): Block[] {
  const flow = createTextFlow();
  const blocks: Block[] = [];
  const takeLines = () => {
    const lines = flow.take();
    if (lines.length > 0) blocks.push({ kind: 'lines', lines });
  };
  const onTable = (table: PageElement, keptThere: boolean) => {
    takeLines();
    blocks.push(readTable(table, keptThere, writing));
  };
  walk(node, keep, { flow, onTable, writing });
  takeLines();
  return blocks;
}

type Walk = {
  readonly flow: TextFlow;
  readonly onTable: (table: PageElement, keep: boolean) => void;
  readonly writing: Writing;
};

function walk(node: PageParent, keep: boolean, context: Walk): void {
  for (const child of node.childNodes) {
    if (isText(child)) context.flow.write(child.value, lineOf(child), keep);
    else if (isElement(child) && isShown(child) && !context.writing.leavesOut(child)) enter(child, keep, context);
  }
}

function enter(element: PageElement, keep: boolean, context: Walk): void {
  const { flow } = context;
  const field = fieldText(element);
  if (field !== null) flow.write(field, lineOf(element), keep);
  else if (element.tagName === 'br') flow.breakLine(lineOf(element), keep);
  else if (element.tagName === 'table') context.onTable(element, keepsSpace(element, keep));
  else if (!isBlock(element)) walk(element, keepsSpace(element, keep), context);
  else {
    flow.boundary();
    if (context.writing.from === 'word' && /^(?:p|h\d|li)$/.test(element.tagName)) flow.open(lineOf(element));
    walk(element, keepsSpace(element, keep), context);
    flow.boundary();
  }
}

function readTable(table: PageElement, keep: boolean, writing: Writing): PageTable {
  const shown = (node: PageParent, ...names: string[]) => childElements(node, ...names).filter(isShown);
  const groups = inOrder(shown(table, 'thead', 'tbody', 'tfoot')).map((group) => ({
    rows: shown(group, 'tr'),
    keep: keepsSpace(group, keep),
  }));
  const marked = groups.map(({ rows, keep: keptInGroup }) =>
    rows.map((row) => shown(row, 'td', 'th').map((cell) => markedCell(cell, keepsSpace(row, keptInGroup), writing))),
  );
  return {
    kind: 'table',
    caption: shown(table, 'caption').flatMap((caption) => linesOf(readContent(caption, keep, writing))),
    rows: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    // In Word cells may reach from the rows of the head into those below.
    cells: placeCells(writing.from === 'word' ? [marked.flat()] : marked),
  };
}

/** A browser shows the head of a table first and its foot last, wherever they are written. */
function inOrder(groups: readonly PageElement[]): PageElement[] {
  const rank = ({ tagName }: PageElement) => (tagName === 'thead' ? 0 : tagName === 'tfoot' ? 2 : 1);
  return [...groups].sort((a, b) => rank(a) - rank(b));
}

function markedCell(cell: PageElement, keep: boolean, writing: Writing): MarkedCell<readonly Block[]> {
  return {
    cell: readContent(cell, keepsSpace(cell, keep), writing),
    rowSpan: readSpan(attribute(cell, 'rowspan'), 'row'),
    columnSpan: readSpan(attribute(cell, 'colspan'), 'column'),
  };
}

/** The lines of a content, without its tables. */
export const linesOf = (content: readonly Block[]): FlowLine[] =>
  content.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
