import type { Diagnostic } from '@plumbline/core';

/**
 * A file as its cells and lines, whatever its format: what the readers of formats make, and what forms are found in. Text is as shown,
 * with `\n` where a cell has several lines. `at` says where in the file something stands, in a word that needs no translation:
 * `自评表!C7` in a workbook, `T2R5C3` (table, row, cell) in a document or a page of tables, `P3T1R5C3` in a PDF, `L12` a line of text.
 */
export type SourceDocument = {
  readonly sections: readonly SourceSection[];
  /** What is wrong with the file, or was left out of it. With an error among them there are no sections. */
  readonly diagnostics: readonly Diagnostic[];
};

/** A part of a file that no form goes beyond: a sheet of a workbook; everything in other files. `name` is the sheet's. */
export type SourceSection = { readonly name: string | null; readonly parts: readonly SourcePart[] };

/** What stands one after another: a line of text, or a table. */
export type SourcePart = SourceLine | SourceTable;

type SourceLine = { readonly kind: 'line'; readonly text: string; readonly at: string };

/** The cells of a table by row, then from left to right; cells that another one spans are not among them, empty ones may be left out. */
export type SourceTable = { readonly kind: 'table'; readonly rows: number; readonly cells: readonly SourceCell[] };

export type SourceCell = {
  /** The first row it stands in, from 0, and how many it takes. */
  readonly row: number;
  readonly rowSpan: number;
  /**
   * Where it begins and ends across the table: columns of a sheet, points of a page. Only order and overlap count; in tables that one form
   * runs through they have the same measure.
   */
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly at: string;
  /** A value that is none: a formula that ended with an error. */
  readonly fault?: CellFault;
};

/** `formula-error`: the text is what is shown, such as `#REF!`. `not-computed`: a formula was saved without its result. */
export type CellFault = 'formula-error' | 'not-computed';
