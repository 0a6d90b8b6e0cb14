import type { ExactScores } from '@plumbline/engine';

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

export const emptyScores = (firstForm: number, formCount: number, lineCount: number): DraftScores => ({
  firstForm,
  formCount,
  points: new Int32Array(lineCount).fill(NO_FIGURE),
  rules: new Int16Array(lineCount).fill(-1),
  notApplicable: new Uint8Array(lineCount),
  executionPoints: new Int32Array(formCount).fill(NO_FIGURE),
  executionRules: new Int16Array(formCount).fill(NO_EXECUTION),
  totals: new Int32Array(formCount).fill(NO_FIGURE),
  grades: new Int8Array(formCount).fill(-1),
  pending: new Uint16Array(formCount),
  exact: new Map(),
});
