import type {
  PrintedCell,
  PrintedDocument,
  PrintedLine,
  PrintedSection,
  PrintedTable,
} from '../../printed/printed-document.ts';
import { withPlainBreaks } from '../single-section.ts';
import { PAGE_STYLE } from './page-style.ts';

/**
 * A document as one page that needs no other file, runs nothing and asks for nothing: to look at, to print, and to paste into a workbook.
 * `readHtml` gives back every line, and every cell with its spans. What is marked has a colour, and is strong for those who see none.
 */
export function writeHtml(document: PrintedDocument): string {
  const { title, language, sections, footer } = document;
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${sections.map((section) => writeSection(section, language)).join('\n')}
${footer === null ? '' : `<footer ${KEEP}>${escapeText(footer)}</footer>`}
</body>
</html>
`;
}

/** White space is kept as it is: the reader, and a browser, would fold it otherwise. */
const KEEP = 'style="white-space: pre-wrap"';

const MARK_LABELS = {
  zh: { differs: '有差异', finding: '有核查意见' },
  en: { differs: 'differs', finding: 'has a finding' },
} as const;

function writeSection({ name, landscape, parts }: PrintedSection, language: PrintedDocument['language']): string {
  const body = parts.map((part) => (part.kind === 'line' ? writeLine(part) : writeTable(part, language)));
  return `<section${landscape ? ' class="wide"' : ''} aria-label="${escapeText(name)}">\n${body.join('\n')}\n</section>`;
}

const LINE_TAGS: Readonly<Record<PrintedLine['style'], string>> = {
  title: 'h1',
  subtitle: 'p',
  heading: 'h2',
  text: 'p',
  note: 'p',
};

function writeLine({ style, text }: PrintedLine): string {
  const tag = LINE_TAGS[style];
  return `<${tag} class="${style}" ${KEEP}>${escapeText(text)}</${tag}>`;
}

function writeTable(table: PrintedTable, language: PrintedDocument['language']): string {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map(
    (width) => `<col style="width: ${total > 0 ? ((width / total) * 100).toFixed(2) : 0}%">`,
  );
  const head = headRows(table);
  const rows = rowsOf(table).map((cells) => `<tr>${cells.map((cell) => writeCell(cell, language)).join('')}</tr>`);
  const group = (tag: string, own: readonly string[]) =>
    own.length === 0 ? '' : `<${tag}>\n${own.join('\n')}\n</${tag}>\n`;
  return `<table ${KEEP}>\n<colgroup>${columns.join('')}</colgroup>\n${group('thead', rows.slice(0, head))}${group('tbody', rows.slice(head))}</table>`;
}

/** A cell cannot reach out of the head of a table in HTML; where one would, the table has no head. */
function headRows({ headRows: wanted, cells }: PrintedTable): number {
  return cells.some(({ row, rowSpan }) => row < wanted && row + rowSpan > wanted) ? 0 : wanted;
}

function rowsOf({ rows, cells }: PrintedTable): PrintedCell[][] {
  const byRow = Array.from({ length: rows }, (): PrintedCell[] => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  return byRow.map((row) => row.sort((a, b) => a.column - b.column));
}

function writeCell(cell: PrintedCell, language: PrintedDocument['language']): string {
  const { style, mark, rowSpan, columnSpan } = cell;
  const tag = style === 'label' ? 'th' : 'td';
  const names = [style === 'figure' ? 'figure' : '', mark === 'none' ? '' : mark].filter((name) => name !== '');
  const attributes = [
    names.length > 0 ? ` class="${names.join(' ')}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    columnSpan > 1 ? ` colspan="${columnSpan}"` : '',
    // Read out behind the text of the cell, which a label would replace.
    mark === 'none' ? '' : ` title="${MARK_LABELS[language][mark]}"`,
  ];
  const text = escapeText(cell.text);
  return `<${tag}${attributes.join('')}>${mark === 'none' ? text : `<strong>${text}</strong>`}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br>',
  // No page can hold this character.
  '\0': '\ufffd',
};

const escapeText = (text: string) =>
  withPlainBreaks(text).replace(/[&<>"'\n\0]/g, (character) => ENTITIES[character] ?? character);
