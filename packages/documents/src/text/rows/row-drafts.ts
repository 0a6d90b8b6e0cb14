import { readFigure } from '../figures.ts';
import type { Notes } from '../notes.ts';
import type { TextLine } from '../text-lines.ts';
import type { Piece } from './pieces.ts';
import { createPlacementReader, type Placement } from './placement.ts';

/** A row whose points are found: the line that ends with them, and the lines of text before it that no other row has claimed. */
export type RowDraft = Placement & {
  readonly before: readonly (readonly string[])[];
  /** The words in front of the points on their line. */
  readonly tail: readonly string[];
  readonly maxScore: string;
  readonly declaredScore: string;
  readonly line: TextLine;
  /** No label parts it from the row above, so that the lines before it may be that row's reason. */
  readonly followsRow: boolean;
  /** Lines that can only be this row's deviation reason: behind its points, and up to the next label. */
  readonly reason: readonly string[];
};

/** Cuts the pieces of a table into rows at the lines that end with a maximum score and a score. */
export function draftRows(
  pieces: readonly Piece[],
  notes: Notes,
): { readonly drafts: readonly RowDraft[]; readonly loose: readonly Piece[] } {
  const place = createPlacementReader(notes);
  const drafts: RowDraft[] = [];
  const loose: Piece[] = [];
  let waiting: Extract<Piece, { kind: 'text' }>[] = [];
  let labelled = true;
  const giveToLastRow = () => {
    const last = drafts.pop();
    if (last) drafts.push({ ...last, reason: [...last.reason, ...waiting.flatMap(({ tokens }) => tokens.join(' '))] });
    else loose.push(...waiting);
    waiting = [];
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'label') {
      if (waiting.length > 0) giveToLastRow();
      const next = pieces[index + 1];
      place.enter(piece.label, next?.kind === 'label' ? next.label : null, piece.line);
      labelled = true;
      continue;
    }
    const points = findPoints(piece.tokens);
    if (!points) {
      waiting.push(piece);
      continue;
    }
    const { at, maxScore, declaredScore } = points;
    const reason = piece.tokens.slice(at + 2);
    drafts.push({
      ...place.current,
      before: waiting.map(({ tokens }) => tokens),
      tail: piece.tokens.slice(0, at),
      maxScore,
      declaredScore,
      line: piece.line,
      followsRow: !labelled,
      reason: reason.length > 0 ? [reason.join(' ')] : [],
    });
    waiting = [];
    labelled = false;
  }
  giveToLastRow();
  return { drafts, loose };
}

/** The last two numbers side by side, with no other number behind them, of which the second is at most the first. */
function findPoints(
  tokens: readonly string[],
): { readonly at: number; readonly maxScore: string; readonly declaredScore: string } | null {
  for (let at = tokens.length - 2; at >= 0; at--) {
    const [maxScore, declaredScore] = [readFigure(tokens[at] ?? ''), readFigure(tokens[at + 1] ?? '')];
    if (maxScore === null || declaredScore === null) {
      if (declaredScore !== null) return null;
      continue;
    }
    return Number(declaredScore) <= Number(maxScore) ? { at, maxScore, declaredScore } : null;
  }
  return null;
}
