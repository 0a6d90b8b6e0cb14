/** A place in a table; a page adds to it where it leads. */
export type TableCell = { readonly text: string };

/** What stands behind a chart, in words and figures: shown beside it, and saved as a file. The first column names its row. */
export type ChartTable<Cell extends TableCell = TableCell> = {
  readonly columns: readonly string[];
  /** So many columns from the left are words, which begin under each other; the others are figures, which end there. One where it is not said. */
  readonly words?: number;
  readonly rows: readonly (readonly Cell[])[];
};
