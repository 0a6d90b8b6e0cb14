import type { SelfEvaluation } from '@plumbline/core';
import type { LineShape } from './line-shape.ts';
import type { TextTable } from './text-table.ts';

/** Numbers of entries of a dictionary, as narrow as they fit. */
export type Indexes = Uint16Array | Uint32Array;

/** What is kept of the head and the money of each form; one entry a form. Texts and numbers are numbers of dictionary entries. */
export type FormColumns = {
  readonly fiscalYear: Indexes;
  /** Position in {@link FORM_TYPES}. */
  readonly formType: Indexes;
  /** 0 元, 1 万元 */
  readonly moneyUnit: Indexes;
  readonly department: Indexes;
  readonly unit: Indexes;
  readonly project: Indexes;
  readonly originalBudget: Indexes;
  readonly finalBudget: Indexes;
  readonly actualExpenditure: Indexes;
  readonly executionMaxScore: Indexes;
  readonly executionDeclaredScore: Indexes;
  readonly declaredTotal: Indexes;
  /** The number of indicator rows. */
  readonly rows: Indexes;
};

/** What is kept of each indicator row; one entry a row, rows of a shape together, and in it those of a maximum score. */
export type LineColumns = {
  /** The form, by its position in the segment, and the row in it. */
  readonly form: Indexes;
  readonly row: Indexes;
  readonly name: Indexes;
  readonly target: Indexes;
  readonly actual: Indexes;
  readonly first: Indexes;
  readonly second: Indexes;
  readonly maxScore: Indexes;
  readonly declaredScore: Indexes;
  /** The inputs as canonical JSON, a text. */
  readonly inputs: Indexes;
};

/** Consecutive rows of one shape: those from `from` to the next run's `from`. */
export type Run = { readonly shape: LineShape; readonly from: number; readonly to: number };

/**
 * Some thousand forms as columns: everything any rule set may read, nothing it may not. Forms whose numbers do not fit a column
 * are kept whole, by their position.
 */
export type Segment = {
  /** The position of the first form in its archive. */
  readonly firstForm: number;
  readonly formCount: number;
  readonly forms: FormColumns;
  readonly lines: LineColumns;
  readonly runs: readonly Run[];
  readonly texts: TextTable;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly whole: ReadonlyMap<number, SelfEvaluation>;
};

export const FORM_TYPES = ['project', 'department', 'transfer'] as const;
export const MONEY_UNITS = ['元', '万元'] as const;

/** More forms than this do not go into a segment: it stays small enough for a worker's message and a processor's cache. */
export const SEGMENT_FORMS = 16_384;
