import { type Box, boxAround, holds } from './box.ts';
import { foldRadicals } from './fold-radicals.ts';
import { apply, applyToVector, compose, type Matrix } from './matrix.ts';
import type { RawGlyph, RawMarks, RawRule } from './raw-marks.ts';

/** A page as it is read: upright, y growing downwards, in points from its upper left corner. */
export type PageMarks = { readonly height: number; readonly glyphs: readonly Glyph[]; readonly rules: readonly Rule[] };

export type Glyph = Box & {
  readonly text: string;
  readonly baseline: number;
  /** How high the font is. */
  readonly size: number;
  readonly run: number;
};

/** A level (`across`) or upright (`down`) line: where it stands, and from where to where it goes. */
export type Rule = {
  readonly axis: 'across' | 'down';
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly dashed: boolean;
};

/** How a page of pdfjs is shown: its size and the map to it from the page's own space. */
export type Viewport = { readonly width: number; readonly height: number; readonly transform: Matrix };

/**
 * Turns a page so that most of its text runs to the right: by what the file says, and by a quarter or more where a program has drawn a page
 * on its side. What stands outside of the page is left out.
 */
export function uprightMarks({ glyphs, rules }: RawMarks, viewport: Viewport): PageMarks {
  const turn = quarterTurn(glyphs, viewport);
  const matrix = compose(turn.transform, viewport.transform);
  const page = { left: -1, top: -1, right: turn.width + 1, bottom: turn.height + 1 };
  const shown = joinSideways(glyphs.map((glyph) => toGlyph(glyph, matrix)));
  return {
    height: turn.height,
    glyphs: shown.filter(({ left, right, top, bottom }) => holds(page, (left + right) / 2, (top + bottom) / 2)),
    rules: rules.flatMap((rule) => toRule(rule, matrix)),
  };
}

function quarterTurn(glyphs: readonly RawGlyph[], { width, height, transform }: Viewport): Viewport {
  const ways = { right: 0, left: 0, up: 0, down: 0 };
  for (const { advance, text } of glyphs) {
    if (text.trim() === '') continue;
    const { x, y } = applyToVector(transform, advance.x, advance.y);
    if (Math.abs(x) >= Math.abs(y)) ways[x >= 0 ? 'right' : 'left']++;
    else ways[y >= 0 ? 'down' : 'up']++;
  }
  const most = Math.max(...Object.values(ways));
  if (most === ways.right) return { width, height, transform: [1, 0, 0, 1, 0, 0] };
  if (most === ways.down) return { width: height, height: width, transform: [0, -1, 1, 0, 0, width] };
  if (most === ways.up) return { width: height, height: width, transform: [0, 1, -1, 0, height, 0] };
  return { width, height, transform: [-1, 0, 0, -1, width, height] };
}

type TurnedGlyph = Glyph & { readonly sideways: boolean };

/** How far fonts of Chinese reach above and below the base line, in shares of their size. */
const ASCENT = 0.88;
const DESCENT = -0.12;

function toGlyph({ text, at, advance, up, run }: RawGlyph, matrix: Matrix): TurnedGlyph {
  const begin = apply(matrix, at.x, at.y);
  const along = applyToVector(matrix, advance.x, advance.y);
  const rise = applyToVector(matrix, up.x, up.y);
  const [top, bottom] = [begin.y + Math.min(along.y, 0), begin.y + Math.max(along.y, 0)];
  const [left, right] = [begin.x + Math.min(along.x, 0), begin.x + Math.max(along.x, 0)];
  const sideways = Math.abs(rise.x) > Math.abs(rise.y);
  const box = {
    left: left + Math.min(rise.x * ASCENT, rise.x * DESCENT),
    right: right + Math.max(rise.x * ASCENT, rise.x * DESCENT),
    top: top + Math.min(rise.y * ASCENT, rise.y * DESCENT),
    bottom: bottom + Math.max(rise.y * ASCENT, rise.y * DESCENT),
  };
  return {
    ...box,
    text: foldRadicals(text.replaceAll('\u00a0', ' ')),
    baseline: sideways ? box.bottom : begin.y,
    size: Math.hypot(rise.x, rise.y),
    run,
    sideways,
  };
}

/** Text on its side is kept together by what showed it: its glyphs stand over one another and would be a line each. */
function joinSideways(glyphs: readonly TurnedGlyph[]): Glyph[] {
  const joined: TurnedGlyph[] = [];
  for (const glyph of glyphs) {
    const last = joined.at(-1);
    if (last?.sideways && glyph.sideways && last.run === glyph.run)
      joined[joined.length - 1] = { ...last, ...boxAround(cornersOf(last, glyph)), text: last.text + glyph.text };
    else joined.push(glyph);
  }
  return joined;
}

const cornersOf = (...boxes: readonly Box[]) =>
  boxes.flatMap(({ left, top, right, bottom }) => [
    { x: left, y: top },
    { x: right, y: bottom },
  ]);

/** How far from level or upright a line may be, as a share of its length. */
const SLANT = 0.02;

function toRule({ from, to, dashed }: RawRule, matrix: Matrix): Rule[] {
  const { left, top, right, bottom } = boxAround([apply(matrix, from.x, from.y), apply(matrix, to.x, to.y)]);
  const [width, height] = [right - left, bottom - top];
  if (width > 0 && height <= width * SLANT)
    return [{ axis: 'across', at: (top + bottom) / 2, from: left, to: right, dashed }];
  if (height > 0 && width <= height * SLANT)
    return [{ axis: 'down', at: (left + right) / 2, from: top, to: bottom, dashed }];
  return [];
}
