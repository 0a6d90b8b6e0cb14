import type { SelfEvaluation } from '@plumbline/core';
import type { NumberedShape } from './line-shape.ts';
import type { TextTable } from './text-table.ts';

/** Numbers of entries of a dictionary, none of which has more than {@link MOST_ENTRIES}: loops over columns of one kind are fast. */
export type Indexes = Uint16Array;

/** What is kept of the head and the money of each form; one entry a form. Texts and numbers are numbers of dictionary entries. */
export type FormColumns = {
  readonly fiscalYear: Indexes;
  /** What is known of its head: see `formShape`. */
  readonly shape: Indexes;
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
};

/** The indicator lines of all forms, form after form, each in the order of its form. */
export type LineColumns = {
  /** The number of the row that stands there. */
  readonly row: Indexes;
  /** The number of its name among the segment's. */
  readonly name: Indexes;
  readonly target: Indexes;
  readonly actual: Indexes;
};

/**
 * The different rows that stand in the lines: all that a rule set may read of an indicator but its texts and its form. Most rows
 * stand in many lines, and what a rule set makes of a row it makes of all of these. Rows of a shape stand together.
 */
export type RowColumns = {
  readonly first: Indexes;
  readonly second: Indexes;
  readonly maxScore: Indexes;
  readonly declaredScore: Indexes;
  /** The inputs as canonical JSON, a text. */
  readonly inputs: Indexes;
};

/** Consecutive rows of one shape. */
export type Run = NumberedShape & { readonly from: number; readonly to: number };

/** Written out, so that all runs are objects of one kind: thousands of them are gone through for every segment. */
export const runOf = ({ shape, number }: NumberedShape, from: number, to: number): Run => ({ shape, number, from, to });

/**
 * Some thousand forms as columns: everything any rule set may read, nothing it may not. Forms whose numbers do not fit a column
 * are kept whole, by their position.
 */
export type Segment = {
  /** The position of the first form in its archive. */
  readonly firstForm: number;
  readonly formCount: number;
  readonly forms: FormColumns;
  /** By form, the line it begins with; one entry more, where the last one ends. A form that is kept whole has no lines. */
  readonly starts: Uint32Array;
  readonly lines: LineColumns;
  readonly rows: RowColumns;
  readonly runs: readonly Run[];
  /** The names of indicators, by their numbers in the name registry. */
  readonly names: Int32Array;
  readonly texts: TextTable;
  /** How many numbers come first because they are maximum scores of rows; number 0, which is none, among them. */
  readonly maxima: number;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly whole: ReadonlyMap<number, SelfEvaluation>;
};

export const MONEY_UNITS = ['元', '万元'] as const;

/** More forms than this do not go into a segment: it stays small enough for a worker's message and a processor's cache. */
export const SEGMENT_FORMS = 8_192;

/** What two bytes can number. A segment ends earlier when its dictionaries might not hold what another form brings. */
export const MOST_ENTRIES = 65_536;

/** The columns of forms that hold numbers of numbers. */
export const FORM_NUMBERS = [
  'originalBudget',
  'finalBudget',
  'actualExpenditure',
  'executionMaxScore',
  'executionDeclaredScore',
  'declaredTotal',
] as const satisfies readonly (keyof FormColumns)[];

export const FORM_COLUMNS = [
  'fiscalYear',
  'shape',
  'moneyUnit',
  'department',
  'unit',
  'project',
  ...FORM_NUMBERS,
] as const satisfies readonly (keyof FormColumns)[];

export const LINE_COLUMNS = ['row', 'name', 'target', 'actual'] as const satisfies readonly (keyof LineColumns)[];

export const ROW_COLUMNS = [
  'first',
  'second',
  'maxScore',
  'declaredScore',
  'inputs',
] as const satisfies readonly (keyof RowColumns)[];
