import type { SelfEvaluation } from '@plumbline/core';
import { OBJECTIVE_HEADER, SIDE_LABELS } from './form-labels.ts';
import { excerpt, type Notes } from './notes.ts';
import { joinPieces, plain, type TextLine } from './text-lines.ts';

/** A contract's text ends here; what is longer is no longer a goal but a report. */
const MAX_TEXT = 4000;

/** Planned and achieved objective: two blocks of text parted by an empty line, or two cells of one line. */
export function readObjective(lines: readonly TextLine[], notes: Notes): SelfEvaluation['objective'] {
  const none = { planned: null, achieved: null };
  const header = lines.findIndex(({ text }) => OBJECTIVE_HEADER.test(plain(text)));
  if (header < 0) return none;
  const blocks = blocksOf(lines.slice(header + 1));
  const cells =
    blocks.length === 1
      ? (blocks[0] ?? []).flatMap((text) => text.split(/[ \t\u3000|]+/).filter((cell) => cell !== ''))
      : [];
  const [planned, achieved] = cells.length === 2 ? cells : blocks.map((block) => joinPieces(block));
  const isCertain = (cells.length === 2 || blocks.length === 2) && planned !== undefined && achieved !== undefined;
  if (isCertain && planned.length <= MAX_TEXT && achieved.length <= MAX_TEXT) return { planned, achieved };
  if (blocks.length > 0) {
    notes.add(
      'warning',
      'form/line-not-understood',
      { text: excerpt(blocks.flat().join(' ')) },
      lines[header + 1] ?? null,
      '/objective',
    );
  }
  return none;
}

/** Runs of lines without an empty line between them; the characters of a side label are no text. */
function blocksOf(lines: readonly TextLine[]): string[][] {
  const side = new Set(SIDE_LABELS.join(''));
  const blocks: string[][] = [[]];
  for (const { text } of lines) {
    const line = text.replace(/^[\s|]+|[\s|]+$/g, '');
    if (line === '') blocks.push([]);
    else if (!(line.length === 1 && side.has(line)) && !SIDE_LABELS.includes(plain(line))) blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}
