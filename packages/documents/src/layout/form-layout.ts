import type { LocalizedText, SelfEvaluation } from '@plumbline/core';
import type { MoneyColumn } from '../labels/money-labels.ts';
import type { RowColumn } from '../labels/row-labels.ts';

/**
 * How a place prints the form: data, and no code of its own. Reading knows no layouts; it goes by labels, so that a form printed in one of
 * these is read back like any other.
 */
export type FormLayout = {
  readonly id: string;
  readonly name: LocalizedText;
  /** The title by type of form; a form of a type without one gets the first. `{year}` is the fiscal year. */
  readonly titles: Partial<Readonly<Record<SelfEvaluation['formType'], string>>>;
  /** The line below the title; null where the title has the year. */
  readonly subtitle: string | null;
  readonly head: readonly (readonly HeadPair[])[];
  readonly money: MoneyLayout;
  readonly objective: ObjectiveLayout | null;
  readonly indicators: IndicatorLayout;
  readonly foot: FootLayout;
};

/** A label with its value beside it. */
export type HeadPair = { readonly label: string; readonly field: HeadValue };

export type HeadValue =
  | 'projectName'
  | 'supervisingDepartment'
  | 'implementingUnit'
  | 'declaredTotal'
  | 'declaredRating';

type MoneyLayout = {
  /** Stands beside the block, with `{unit}` for the unit of money and `{points}` for the maximum score where no column has it. */
  readonly side: string;
  readonly columns: readonly { readonly kind: MoneyValue; readonly label: string }[];
  readonly total: string;
  /** Whether the sources of the money have rows; `repeated`: with the points and the score of the total in each. */
  readonly sources: 'none' | 'plain' | 'repeated';
};

export type MoneyValue = Exclude<MoneyColumn, 'computed' | 'other'>;

type ObjectiveLayout = { readonly side: string; readonly planned: string; readonly achieved: string };

type IndicatorLayout = {
  /** Stands beside the rows; null for none. */
  readonly side: string | null;
  readonly columns: readonly IndicatorColumn[];
};

export type IndicatorColumn = {
  readonly kind: IndicatorValue;
  readonly label: string;
  /** In characters of Chinese. */
  readonly width: number;
};

/** A column that is printed as filed. */
export type IndicatorValue = Exclude<RowColumn, 'side' | 'code' | 'computed' | 'other'>;

type FootLayout = {
  readonly label: string;
  /** Where the grade stands: in the last cell of the total's row, in a row of its own, or nowhere. */
  readonly rating: 'in-row' | 'row' | 'none';
};
