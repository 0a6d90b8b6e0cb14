import type { SourceDocument, SourcePart } from '../../source/source-document.ts';
import { MAX_CELLS, refusal, singleSection } from '../single-section.ts';
import { BARS, readMarks } from './pipe-escapes.ts';
import { type PipeLine, pipeLines } from './pipe-lines.ts';
import { pipeRows } from './pipe-rows.ts';
import { spannedCells } from './pipe-spans.ts';

/**
 * The tables and lines of a text in which bars part the cells: Markdown, `writeText`, and boxes drawn with signs. A column is known by its
 * number alone. An empty cell stays one, though it often stands for the one above. A cell stands at `L12C3`, a line at `L12`. `file` is for
 * messages.
 */
export function readPipeTables(text: string, file: string): SourceDocument {
  if (hasMoreBarsThan(2 * MAX_CELLS, text)) return refusal('document/too-many-cells', { file, limit: MAX_CELLS });
  const parts: SourcePart[] = [];
  let block: PipeLine[] = [];
  for (const line of [...pipeLines(text.replace(/^\ufeff/, '')), END]) {
    if (line.kind === 'row' || line.kind === 'rule') {
      block.push(line);
      continue;
    }
    parts.push(...blockParts(block));
    block = [];
    if (line.kind === 'text') parts.push(...lineParts(line));
  }
  return singleSection(parts);
}

const END: PipeLine = { kind: 'blank', text: '', number: 0 };

/** A run of lines with bars and rules: a table, unless it is a single line with bars in it. */
function blockParts(block: readonly PipeLine[]): SourcePart[] {
  const written = block.filter(({ kind }) => kind === 'row');
  const [only, ...others] = written;
  if (only === undefined) return [];
  if (others.length === 0 && block.length === 1 && !(only.kind === 'row' && only.opens)) return lineParts(only);
  const rows = pipeRows(block);
  return [{ kind: 'table', rows: rows.length, cells: spannedCells(rows) }];
}

function lineParts({ text, number }: PipeLine): SourcePart[] {
  return readMarks(text.replace(/^#{1,6}\s+/, ''))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'line', text: line, at: `L${number}` }));
}

function hasMoreBarsThan(limit: number, text: string): boolean {
  let bars = 0;
  for (let at = 0; at < text.length; at++) if (BARS.includes(text.charAt(at)) && ++bars > limit) return true;
  return false;
}
