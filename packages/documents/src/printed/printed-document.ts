/**
 * A document to be written, whatever the format: what writers of XLSX, DOCX, PDF and text are given. Read back with the reader of the
 * format, a section has the same lines and the same table, cell for cell.
 */
export type PrintedDocument = {
  /** What the file says its title is. */
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly sections: readonly PrintedSection[];
  /** Stands small at the foot of every page or sheet: the rule version and its hash; null for none. */
  readonly footer: string | null;
};

/** What begins on a page or a sheet of its own. `name` becomes the sheet's, shortened and made different where it must be. */
export type PrintedSection = {
  readonly name: string;
  readonly landscape: boolean;
  readonly parts: readonly PrintedPart[];
  /** An address for a camera, as a square code below the last part of what is meant for paper; it stands in letters in a line as well. */
  readonly code?: string;
};

export type PrintedPart = PrintedLine | PrintedTable;

/** A line above, between or below tables. */
export type PrintedLine = {
  readonly kind: 'line';
  readonly style: 'title' | 'subtitle' | 'heading' | 'text' | 'note';
  readonly text: string;
  /** What it is the heading of, for whoever shows the document as a page to go to and to put something of their own beside; no file has it. */
  readonly anchor?: string;
};

export type PrintedTable = {
  readonly kind: 'table';
  /** How wide each column is, in characters of Chinese. */
  readonly widths: readonly number[];
  readonly rows: number;
  /** How many rows at the top are repeated where the table goes on on another page; 0 for none. */
  readonly headRows: number;
  /** Every place of the table is covered by exactly one cell, by row and then column. */
  readonly cells: readonly PrintedCell[];
};

export type PrintedCell = {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
  /** May have line breaks `\n`. Always text: what starts with `=`, `+`, `-` or `@` is never a formula. */
  readonly text: string;
  readonly style: 'label' | 'text' | 'figure';
  /** Set off by colour, and by weight for those who see none: something differs here, or a finding is about it. */
  readonly mark: 'none' | 'differs' | 'finding';
};
