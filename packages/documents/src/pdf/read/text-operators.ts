import type { GraphicsStates } from './graphics-state.ts';
import { apply, applyToVector, compose, IDENTITY, type Matrix, toMatrix } from './matrix.ts';
import type { Operator } from './operators.ts';
import { type FontFacts, verticalMetricsOf } from './page-fonts.ts';
import type { RawGlyph } from './raw-marks.ts';

/** The operators that set and show text; every glyph shown goes to `glyphs`. */
export function textOperators(
  states: GraphicsStates,
  fonts: ReadonlyMap<string, FontFacts>,
  glyphs: RawGlyph[],
): Record<string, Operator> {
  const setText = (matrix: Matrix) => {
    states.textMatrix = states.lineMatrix = matrix;
  };
  const moveLine = (x: number, y: number) => setText(compose(states.lineMatrix, [1, 0, 0, 1, x, y]));
  let run = 0;
  return {
    beginText: () => setText(IDENTITY),
    setTextMatrix: ([matrix]) => setText(toMatrix(matrix)),
    moveText: ([x, y]) => moveLine(toNumber(x), toNumber(y)),
    setLeadingMoveText: ([x, y]) => {
      states.set({ leading: -toNumber(y) });
      moveLine(toNumber(x), toNumber(y));
    },
    nextLine: () => moveLine(0, -states.state.leading),
    setLeading: ([leading]) => states.set({ leading: toNumber(leading) }),
    setCharSpacing: ([spacing]) => states.set({ characterSpacing: toNumber(spacing) }),
    setWordSpacing: ([spacing]) => states.set({ wordSpacing: toNumber(spacing) }),
    setHScale: ([percent]) => states.set({ horizontalScale: toNumber(percent) / 100 }),
    setTextRise: ([rise]) => states.set({ rise: toNumber(rise) }),
    setFont: ([name, size]) => setFont(states, fonts, name, size),
    showText: ([items]) => {
      run++;
      if (Array.isArray(items)) for (const item of items) show(states, item, run, glyphs);
    },
  };
}

const toNumber = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Sets the font by the name a page gives it; text in a font that is not known is not read. */
export function setFont(
  states: GraphicsStates,
  fonts: ReadonlyMap<string, FontFacts>,
  name: unknown,
  size: unknown,
): void {
  states.set({ font: (typeof name === 'string' && fonts.get(name)) || null, fontSize: toNumber(size) });
}

/** An item of a shown text: a glyph, or a number by which the next one is moved back, in thousandths of the size. */
function show(states: GraphicsStates, item: unknown, run: number, glyphs: RawGlyph[]): void {
  const { font, fontSize } = states.state;
  if (!font) return;
  if (typeof item === 'number') movePen(states, (item * fontSize) / 1000, font.vertical ? 1 : -1);
  else if (isGlyph(item)) showGlyph(states, font, item, run, glyphs);
}

type ShownGlyph = {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
  readonly vmetric?: unknown;
};

const isGlyph = (item: unknown): item is ShownGlyph =>
  typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string';

function showGlyph(states: GraphicsStates, font: FontFacts, glyph: ShownGlyph, run: number, glyphs: RawGlyph[]): void {
  const { fontSize, characterSpacing, wordSpacing, horizontalScale, rise, transform } = states.state;
  const unit = font.unit * fontSize;
  const width = toNumber(glyph.width) * unit;
  const [down, x, y] = verticalMetricsOf(glyph.vmetric) ?? [
    font.verticalMetrics[0],
    toNumber(glyph.width) / 2,
    font.verticalMetrics[2],
  ];
  const begin = font.vertical ? { x: -x * unit, y: -y * unit } : { x: 0, y: 0 };
  const matrix = compose(transform, states.textMatrix);
  if (glyph.unicode !== '')
    glyphs.push({
      text: glyph.unicode,
      at: apply(matrix, begin.x * horizontalScale, begin.y + rise),
      advance: applyToVector(matrix, width * horizontalScale, 0),
      up: applyToVector(matrix, 0, fontSize),
      run,
    });
  const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
  if (font.vertical) movePen(states, -down * unit - spacing, 1);
  else movePen(states, width + spacing, 1);
}

/** Along the line: to the right, or downwards in vertical text. */
function movePen(states: GraphicsStates, length: number, sign: 1 | -1): void {
  const { font, horizontalScale } = states.state;
  const step: Matrix = font?.vertical
    ? [1, 0, 0, 1, 0, -length * sign]
    : [1, 0, 0, 1, length * sign * horizontalScale, 0];
  states.textMatrix = compose(states.textMatrix, step);
}
