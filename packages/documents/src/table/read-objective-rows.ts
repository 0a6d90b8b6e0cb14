import type { SelfEvaluation } from '@plumbline/core';
import type { SourceCell } from '../source/source-document.ts';
import { isBlankText, type LineBreaks, prose } from './cell-text.ts';
import { type Column, columnOf } from './columns.ts';
import { headFieldOf, isSideLabel } from './labels.ts';
import type { Ledger } from './ledger.ts';
import type { PageRow } from './page-rows.ts';

type Objective = SelfEvaluation['objective'];
type Kind = keyof Objective;

/** What a contract takes of one text. */
export const MOST_TEXT = 4000;

/** Reads what was planned and what was achieved: side by side below their labels, or each beside its own. Several goals are lines of one text. */
export function readObjectiveRows(rows: readonly PageRow[], breaks: LineBreaks, ledger: Ledger): Objective {
  const found: Record<Kind, string[]> = { planned: [], achieved: [] };
  const put = (kind: Kind, cell: SourceCell) => {
    ledger.take(cell, `/objective/${kind}`);
    if (!isBlankText(cell.text)) found[kind].push(prose(cell.text, breaks));
  };
  for (let at = 0; at < rows.length; at++) {
    const columns = headerOf(rows[at] as PageRow, ledger);
    if (columns.length === 2) at = readBelow(rows, at, columns, put, ledger);
    else readBeside(rows[at] as PageRow, put, ledger);
  }
  return { planned: textOf('planned', found.planned, ledger), achieved: textOf('achieved', found.achieved, ledger) };
}

/** The two labels of a header, if this row is one; where there are two of a kind, what was adjusted last counts. */
function headerOf({ own }: PageRow, ledger: Ledger): Column<Kind>[] {
  const labels = own.flatMap((label): Column<Kind>[] => {
    const kind = kindOf(label);
    return kind === null ? [] : [{ kind, label, left: label.left, right: label.right }];
  });
  const [planned, achieved] = (['planned', 'achieved'] as const).map((kind) =>
    labels.filter((one) => one.kind === kind).at(-1),
  );
  if (!planned || !achieved || own.some((cell) => isProse(cell))) return [];
  for (const { label } of labels) ledger.know(label);
  return [planned, achieved];
}

function kindOf({ text }: SourceCell): Kind | null {
  const field = headFieldOf(text);
  return field === 'planned' || field === 'achieved' ? field : null;
}

const isProse = (cell: SourceCell) =>
  !isBlankText(cell.text) && headFieldOf(cell.text) === null && !isSideLabel(cell.text);

type Put = (kind: Kind, cell: SourceCell) => void;

/** Takes the texts below a header; where the last row of them is. */
function readBelow(
  rows: readonly PageRow[],
  header: number,
  columns: readonly Column<Kind>[],
  put: Put,
  ledger: Ledger,
): number {
  let at = header;
  for (let next = header + 1; next < rows.length; next++) {
    const { own } = rows[next] as PageRow;
    const cells = own.filter((cell) => isProse(cell) && columnOf(cell, columns) !== null);
    if (cells.length === 0 && own.some((cell) => headFieldOf(cell.text) !== null)) break;
    for (const cell of own) if (isSideLabel(cell.text) || isBlankText(cell.text)) ledger.know(cell);
    for (const cell of cells) {
      const column = columnOf(cell, columns);
      if (column) put(column.kind, cell);
    }
    at = next;
  }
  return at;
}

/** `预期目标 | text`, on a row of its own. */
function readBeside({ own }: PageRow, put: Put, ledger: Ledger): void {
  for (const [index, cell] of own.entries()) {
    const kind = kindOf(cell);
    const next = own[index + 1];
    if (kind === null || !next || !isProse(next) || ledger.isTaken(next)) continue;
    ledger.know(cell);
    put(kind, next);
  }
}

function textOf(kind: Kind, texts: readonly string[], ledger: Ledger): string | null {
  const text = texts.join('\n');
  if (text.length > MOST_TEXT)
    ledger.note(
      'warning',
      'form/value-left-out',
      { field: kind, text: `${text.slice(MOST_TEXT, MOST_TEXT + 30)}…` },
      null,
      `/objective/${kind}`,
    );
  return text === '' ? null : text.slice(0, MOST_TEXT);
}
