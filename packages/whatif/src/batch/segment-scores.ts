import type { ExactScores } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import type { Workspace } from './workspace.ts';

/** Where a column has no figure: nothing is known, or only {@link SegmentScores.exact} can say it. */
export const NO_FIGURE = -(2 ** 31);

/**
 * The scores of a segment's forms under one rule set, as columns. Points count in units of the last place the rule set keeps for
 * items, totals in units of their own, grades by their position in the rule set, rules by their position among the score rules
 * of the kind of item (-1: none matched). Results that columns cannot hold stand in `exact`, by form.
 */
export type SegmentScores = {
  readonly firstForm: number;
  readonly formCount: number;
  /** By line, in the order of the segment's. */
  readonly points: Int32Array;
  readonly rules: Int16Array;
  readonly notApplicable: Uint8Array;
  /** By form: the execution of the budget; `executionRules` is -2 where the form has no such item. */
  readonly executionPoints: Int32Array;
  readonly executionRules: Int16Array;
  readonly totals: Int32Array;
  readonly grades: Int8Array;
  /** Items without points that need some. */
  readonly pending: Uint16Array;
  readonly exact: ReadonlyMap<number, ExactScores>;
};

export const NO_EXECUTION = -2;

/** The same while it is filled. */
export type DraftScores = Omit<SegmentScores, 'exact'> & { readonly exact: Map<number, ExactScores> };

/** Nothing scored yet; of the columns by line only that has a meaning before the line is scored which most lines never change. */
export const emptyScores = ({ firstForm, formCount, lines }: Segment, memory: Arrays = FRESH): DraftScores => ({
  firstForm,
  formCount,
  points: memory.i32(lines.row.length),
  rules: memory.i16(lines.row.length),
  notApplicable: memory.u8(lines.row.length).fill(0),
  executionPoints: memory.i32(formCount).fill(NO_FIGURE),
  executionRules: memory.i16(formCount).fill(NO_EXECUTION),
  totals: memory.i32(formCount).fill(NO_FIGURE),
  grades: memory.i8(formCount).fill(-1),
  pending: memory.u16(formCount).fill(0),
  exact: new Map(),
});

/** Where columns come from. */
type Arrays = Pick<Workspace, 'i32' | 'i16' | 'i8' | 'u16' | 'u8'>;

const FRESH: Arrays = {
  i32: (size) => new Int32Array(size),
  i16: (size) => new Int16Array(size),
  i8: (size) => new Int8Array(size),
  u16: (size) => new Uint16Array(size),
  u8: (size) => new Uint8Array(size),
};
