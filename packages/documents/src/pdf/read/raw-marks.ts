import type { Point } from './matrix.ts';

/** What a page shows, in the page's own space: y grows upwards, and the page may still have to be turned. */
export type RawMarks = { readonly glyphs: readonly RawGlyph[]; readonly rules: readonly RawRule[] };

export type RawGlyph = {
  readonly text: string;
  /** Where the glyph begins on its base line, the way to where it ends, and the way up, as long as the font is high. */
  readonly at: Point;
  readonly advance: Point;
  readonly up: Point;
  /** Glyphs that were shown by one operator have the same number. */
  readonly run: number;
};

/** A straight line, however it was drawn. */
export type RawRule = { readonly from: Point; readonly to: Point; readonly dashed: boolean };
