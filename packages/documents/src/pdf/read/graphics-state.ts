import type { Box } from './box.ts';
import { compose, IDENTITY, type Matrix } from './matrix.ts';
import type { FontFacts } from './page-fonts.ts';

/** What operators set and `q` … `Q` keep and bring back. */
type GraphicsState = {
  readonly transform: Matrix;
  readonly clip: Box;
  readonly dashed: boolean;
  readonly font: FontFacts | null;
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** 1 for text as wide as its font has it. */
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
};

/** The states of a page: the current one, those kept, and the two matrices of text, which are not kept. */
export type GraphicsStates = {
  state: GraphicsState;
  /** Maps the text space at the pen to the user space. */
  textMatrix: Matrix;
  lineMatrix: Matrix;
  readonly set: (changes: Partial<GraphicsState>) => void;
  readonly save: () => void;
  readonly restore: () => void;
  readonly transform: (matrix: Matrix) => void;
};

/** The states a page begins with; nothing is drawn outside of `clip`. */
export function createGraphicsStates(clip: Box): GraphicsStates {
  const kept: GraphicsState[] = [];
  const states: GraphicsStates = {
    state: { ...INITIAL, clip },
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    set: (changes) => {
      states.state = { ...states.state, ...changes };
    },
    save: () => {
      kept.push(states.state);
    },
    // A file may bring back more than it kept.
    restore: () => {
      states.state = kept.pop() ?? states.state;
    },
    transform: (matrix) => states.set({ transform: compose(states.state.transform, matrix) }),
  };
  return states;
}

const INITIAL: Omit<GraphicsState, 'clip'> = {
  transform: IDENTITY,
  dashed: false,
  font: null,
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
};
