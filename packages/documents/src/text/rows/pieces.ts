import { findRowLabel, type RowLabel, SIDE_LABELS } from '../form-labels.ts';
import { plain, type TextLine, tokensOf } from '../text-lines.ts';
import { isFiller } from './text-row.ts';

/** What a line of the table says: a category or group label, or words of a row. */
export type Piece =
  | { readonly kind: 'label'; readonly label: RowLabel; readonly line: TextLine }
  | { readonly kind: 'text'; readonly tokens: readonly string[]; readonly line: TextLine };

/** A label may be broken over as many lines as this: 可持续影 / 响 / 指标. */
const MAX_LABEL_LINES = 4;

/** The table's lines as pieces; labels broken over lines put together, side labels and empty lines of the form left out. */
export function readPieces(lines: readonly TextLine[]): Piece[] {
  const written = withoutSideLabels(lines.filter(({ text }) => plain(text) !== ''));
  const pieces: Piece[] = [];
  for (let at = 0; at < written.length; ) {
    const joined = joinLabel(written.slice(at, at + MAX_LABEL_LINES));
    const line = written[at];
    if (!line) break;
    if (joined) pieces.push({ kind: 'label', label: joined.label, line });
    else pieces.push(...piecesOf(line));
    at += joined?.lines ?? 1;
  }
  return pieces;
}

/** The longest run of short lines from the first one on that makes a label. */
function joinLabel(lines: readonly TextLine[]): { readonly label: RowLabel; readonly lines: number } | null {
  for (let count = lines.length; count >= 1; count--) {
    const run = lines.slice(0, count).map(({ text }) => plain(text));
    if (run.some((text, index) => text.length > 12 || tokensOf(lines[index]?.text ?? '').length > 1)) continue;
    const label = findRowLabel(run.join(''));
    if (label) return { label, lines: count };
  }
  return null;
}

/** One line: labels in front, then the words of a row. */
function piecesOf(line: TextLine): Piece[] {
  const pieces: Piece[] = [];
  let tokens = tokensOf(line.text);
  for (;;) {
    const count = [2, 1].find(
      (length) => tokens.length >= length && findRowLabel(tokens.slice(0, length).join('')) !== null,
    );
    const label = count === undefined ? null : findRowLabel(tokens.slice(0, count).join(''));
    if (count === undefined || !label) break;
    pieces.push({ kind: 'label', label, line });
    tokens = tokens.slice(count);
  }
  if (tokens.length > 0 && !isFiller(tokens) && !isRemark(tokens)) pieces.push({ kind: 'text', tokens, line });
  return pieces;
}

/** (50分): what is left of a category label whose words are lost. */
const isRemark = (tokens: readonly string[]) => /^\(\d{1,3}分\)$/.test(plain(tokens.join('')));

/** Takes out 绩 / 效 / 指 / 标 when each stands on a line of its own exactly once: a character of a name would not. */
function withoutSideLabels(lines: readonly TextLine[]): TextLine[] {
  let kept = lines.filter(({ text }) => !SIDE_LABELS.includes(plain(text)));
  for (const label of SIDE_LABELS) {
    const single = kept.filter(({ text }) => plain(text).length === 1 && label.includes(plain(text)));
    if (single.map(({ text }) => plain(text)).join('') !== label) continue;
    const gone = new Set(single);
    kept = kept.filter((line) => !gone.has(line));
  }
  return kept;
}
