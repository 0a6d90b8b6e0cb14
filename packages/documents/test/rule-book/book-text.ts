import type { PrintedDocument, PrintedTable } from '../../src/printed/printed-document.ts';

/** A document as lines of text, in the order a reader meets them: lines as they are, rows of tables with bars between the cells. */
export function bookText({ title, sections, footer }: PrintedDocument): string {
  const lines = [
    `# ${title}`,
    ...sections.flatMap(({ name, parts }) => [
      '',
      `## ${name}`,
      ...parts.flatMap((part) =>
        part.kind === 'line' ? [part.style === 'heading' ? `\n${part.text}` : part.text] : tableLines(part),
      ),
    ]),
    '',
    footer ?? '',
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines({ cells, rows }: PrintedTable): string[] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join(' | '),
  );
}
