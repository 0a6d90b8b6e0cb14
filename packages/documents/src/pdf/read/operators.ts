import { type Box, boxAround, intersection } from './box.ts';
import { createGraphicsStates, type GraphicsStates } from './graphics-state.ts';
import { apply, IDENTITY, isNumbers, toMatrix } from './matrix.ts';
import type { FontFacts } from './page-fonts.ts';
import { type Painting, pathBox, pathRules } from './path-rules.ts';
import type { RawGlyph, RawMarks, RawRule } from './raw-marks.ts';
import { setFont, textOperators } from './text-operators.ts';

/** What an operator does with its operands. */
export type Operator = (operands: readonly unknown[]) => void;

/** The operators of a page as pdfjs lists them: the number of each and its operands. */
export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** pdfjs' numbers of the operators, by name. */
export type OperatorNumbers = Readonly<Record<string, number>>;

/** Follows the operators of a page and notes where each glyph and each rule stands. Nothing is drawn. */
export function readOperators(
  list: OperatorList,
  numbers: OperatorNumbers,
  fonts: ReadonlyMap<string, FontFacts>,
  view: Box,
): RawMarks {
  const states = createGraphicsStates(view);
  const glyphs: RawGlyph[] = [];
  const rules: RawRule[] = [];
  const operators = {
    ...stateOperators(states, fonts),
    ...formOperators(states, view),
    ...textOperators(states, fonts, glyphs),
    ...pathOperators(states, numbers, rules),
  };
  const byNumber = new Map(Object.entries(operators).map(([name, operator]) => [numbers[name], operator]));
  for (const [index, number] of list.fnArray.entries()) {
    const operands = list.argsArray[index];
    byNumber.get(number)?.(Array.isArray(operands) ? operands : []);
  }
  return { glyphs, rules };
}

/** The names under which a list of operators sets its fonts. */
export function fontNames({ fnArray, argsArray }: OperatorList, numbers: OperatorNumbers): string[] {
  const names = new Set<string>();
  const add = (name: unknown) => typeof name === 'string' && names.add(name);
  for (const [index, number] of fnArray.entries()) {
    const operands = argsArray[index];
    if (!Array.isArray(operands)) continue;
    if (number === numbers['setFont']) add(operands[0]);
    if (number === numbers['setGState'])
      for (const [key, value] of entriesOf(operands[0])) if (key === 'Font' && Array.isArray(value)) add(value[0]);
  }
  return [...names];
}

/** What a dictionary of graphics state sets: names and values. */
const entriesOf = (entries: unknown): (readonly unknown[])[] =>
  Array.isArray(entries) ? entries.filter((entry): entry is readonly unknown[] => Array.isArray(entry)) : [];

function stateOperators(states: GraphicsStates, fonts: ReadonlyMap<string, FontFacts>): Record<string, Operator> {
  const setDash = (lengths: unknown) =>
    states.set({
      dashed: Array.isArray(lengths) && lengths.some((length) => typeof length === 'number' && length > 0),
    });
  return {
    save: states.save,
    restore: states.restore,
    transform: (operands) => states.transform(toMatrix(operands)),
    setDash: ([lengths]) => setDash(lengths),
    setGState: ([entries]) => {
      for (const [key, value] of entriesOf(entries)) {
        if (!Array.isArray(value)) continue;
        if (key === 'D') setDash(value[0]);
        if (key === 'Font') setFont(states, fonts, value[0], value[1]);
      }
    },
  };
}

/** Forms are pages within the page, and annotations too, such as the fields of a form that was filled in on the screen. */
function formOperators(states: GraphicsStates, view: Box): Record<string, Operator> {
  return {
    beginGroup: states.save,
    endGroup: states.restore,
    paintFormXObjectBegin: ([matrix, box]) => {
      states.save();
      states.transform(toMatrix(matrix));
      if (!isNumbers(box)) return;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
      const corners = [
        [x1, y1],
        [x2, y1],
        [x1, y2],
        [x2, y2],
      ] as const;
      const shown = boxAround(corners.map(([x, y]) => apply(states.state.transform, x, y)));
      states.set({ clip: intersection(states.state.clip, shown) });
    },
    paintFormXObjectEnd: states.restore,
    beginAnnotation: ([, , transform, matrix]) => {
      states.save();
      states.set({ transform: IDENTITY, clip: view });
      states.transform(toMatrix(transform));
      states.transform(toMatrix(matrix));
    },
    endAnnotation: states.restore,
  };
}

function pathOperators(states: GraphicsStates, numbers: OperatorNumbers, rules: RawRule[]): Record<string, Operator> {
  const named = (...names: string[]) => new Set(names.map((name) => numbers[name]));
  const stroking = named('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const filling = named('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  let clips = false;
  const clipNext = () => {
    clips = true;
  };
  const paint = (path: ArrayLike<number>, painting: Painting) => {
    const { transform, clip, dashed } = states.state;
    for (const rule of pathRules(path, transform, clip, painting, dashed)) rules.push(rule);
  };
  return {
    clip: clipNext,
    eoClip: clipNext,
    constructPath: ([operator, data]) => {
      const [path] = Array.isArray(data) ? data : [];
      const number = typeof operator === 'number' ? operator : -1;
      if (isNumbers(path)) paint(path, { stroked: stroking.has(number), filled: filling.has(number) });
      const box = clips && isNumbers(path) ? pathBox(path, states.state.transform) : null;
      if (box) states.set({ clip: intersection(states.state.clip, box) });
      clips = false;
    },
    // Some programs draw a border as an image of one pixel.
    paintSolidColorImageMask: () => paint(UNIT_SQUARE, { stroked: false, filled: true }),
  };
}

const UNIT_SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];
