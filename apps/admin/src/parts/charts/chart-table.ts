/** A place in a table; a page adds to it where it leads. */
export type TableCell = { readonly text: string };

/** What stands behind a chart, in words and figures: shown beside it, and saved as a file. The first column names its row. */
export type ChartTable<Cell extends TableCell = TableCell> = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};
