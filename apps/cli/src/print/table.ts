import Table from 'cli-table3';
import wrapAnsi from 'wrap-ansi';
import type { Session } from '../io.ts';
import { painter } from './paint.ts';

export type Column = {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Columns of the terminal its text may take; a cell beyond that is broken. The one without a limit takes what is left. */
  readonly width?: number;
};

const PADDING = 3;

/** A table as wide as the terminal. Chinese text has no spaces to break at, so cells are broken by their printed width. */
export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[], session: Session): string {
  const paint = painter(session);
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width + PADDING, 1);
  const rest = Math.max(24, session.io.width - fixed);
  const table = new Table({
    head: columns.map(({ title }) => paint.bold(title)),
    colAligns: columns.map(({ align = 'left' }) => align),
    style: { head: [], border: [], compact: rows.every((row) => row.every((cell) => !cell.includes('\n'))) },
  });
  const cell = (text: string, index: number) =>
    wrapAnsi(text, columns[index]?.width ?? rest, { hard: true, trim: true });
  table.push(...rows.map((row) => row.map(cell)));
  return table.toString();
}
