import type { ListSearch } from '../../assessments/list-search.ts';

/** A place in a table; `list` leads to the forms it counts, `unit` to the units below one. */
export type TableCell = { readonly text: string; readonly list?: ListSearch; readonly unit?: string };

/** What stands behind a chart, in words and figures: shown beside it, and saved as a file. The first column names its row. */
export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
};
