import fc from 'fast-check';
import mammoth from 'mammoth';
import { type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { checkDocx } from '../../src/office/docx/check-docx.ts';
import { writeDocx } from '../../src/office/docx/write-docx.ts';
import type { PrintedDocument, PrintedTable } from '../../src/printed/printed-document.ts';
import { nastyText, printedDocument } from './printed-documents.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const childrenOf = (node: Node) => (tree.isElementNode(node) ? node.childNodes : []);

/** The elements with a name, in order, without looking into those that are found. */
const found = (nodes: readonly Node[], ...names: string[]): DefaultTreeAdapterTypes.Element[] =>
  nodes.flatMap((node) =>
    tree.isElementNode(node) && names.includes(node.tagName) ? [node] : found(childrenOf(node), ...names),
  );

const textOf = (node: Node): string =>
  tree.isTextNode(node) ? node.value : node.nodeName === 'br' ? '\n' : childrenOf(node).map(textOf).join('');

const spanOf = (cell: DefaultTreeAdapterTypes.Element, name: string) =>
  Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);

/** What mammoth finds in a Word document: its lines, and of each table the cells of every row. */
async function converted(bytes: Uint8Array) {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const nodes = parseFragment(value).childNodes;
  const tables = found(nodes, 'table').map((table) =>
    found(table.childNodes, 'tr').map((row) =>
      found(row.childNodes, 'td', 'th').map((cell) => [textOf(cell), spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')]),
    ),
  );
  const lines = nodes.filter((node) => node.nodeName !== 'table').map(textOf);
  return { lines, tables, errors: messages.filter(({ type }) => type === 'error') };
}

const rowsOf = ({ rows, cells }: PrintedTable) =>
  Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) => [inWord(text), rowSpan, columnSpan]),
  );

const inWord = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n\x80-\x9f]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');

const partsOf = ({ sections }: PrintedDocument) => sections.flatMap(({ parts }) => parts);

describe('a document written for Word and read again', () => {
  it('has the same lines, and in every row the same cells with their spans', async () => {
    await fc.assert(
      fc.asyncProperty(printedDocument(nastyText), async (document) => {
        const bytes = await writeDocx(document);
        expect(await checkDocx({ name: 'a.docx', bytes })).toEqual([]);
        const { lines, tables, errors } = await converted(bytes);
        expect(errors).toEqual([]);
        const parts = partsOf(document);
        expect(tables).toEqual(parts.flatMap((part) => (part.kind === 'table' ? [rowsOf(part)] : [])));
        expect(lines).toEqual(
          parts.flatMap((part) => (part.kind === 'line' && part.text !== '' ? [inWord(part.text)] : [])),
        );
      }),
      { numRuns: 40 },
    );
  });
});
