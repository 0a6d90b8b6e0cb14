import { MAX_CELLS } from '../markup/single-section.ts';
import type { SourceDocument, SourcePart, SourceSection } from './source-document.ts';

/** A file as people look at it beside what was read from it. */
export type SourceView = {
  readonly sections: readonly SourceSection[];
  /** More is in the file than is shown here. */
  readonly isCut: boolean;
};

/** As many cells as a file may have that is read: the last form of it is looked at as well as the first. A page draws a stretch of them, see `sourceAround`. */
const MAX_PLACES = MAX_CELLS;
const MAX_CHARACTERS = 10_000_000;
const MAX_TEXT = 5_000;

/**
 * The cells and lines of a file, as many as are kept: from the front, and of each as much text as anybody reads in one place. Null where
 * there is nothing.
 */
export function sourceView({ sections }: SourceDocument): SourceView | null {
  const left: Left = { places: MAX_PLACES, characters: MAX_CHARACTERS, isCut: false };
  const shown = sections.map(({ name, parts }) => ({ name, parts: parts.flatMap((part) => shownPart(part, left)) }));
  return shown.some(({ parts }) => parts.length > 0) ? { sections: shown, isCut: left.isCut } : null;
}

type Left = { places: number; characters: number; isCut: boolean };

function shownPart(part: SourcePart, left: Left): SourcePart[] {
  if (part.kind === 'line') return [part].flatMap((line) => shownPlace(line, left));
  const cells = part.cells.flatMap((cell) => shownPlace(cell, left));
  return cells.length === 0 ? [] : [{ ...part, cells }];
}

function shownPlace<P extends { readonly text: string }>(place: P, left: Left): P[] {
  if (left.places === 0 || left.characters <= 0) {
    left.isCut = true;
    return [];
  }
  const isLong = place.text.length > MAX_TEXT;
  if (isLong) left.isCut = true;
  const text = isLong ? `${place.text.slice(0, MAX_TEXT)}…` : place.text;
  left.places -= 1;
  left.characters -= text.length;
  return [{ ...place, text }];
}
