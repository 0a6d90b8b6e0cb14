import { isDecimalString } from '@plumbline/core';
import { memo, type ReactNode, use } from 'react';
import type { Cell } from '../document/cells.ts';
import { isFit } from '../document/typed-value.ts';
import { grouped } from '../score/reading.ts';
import { CellEditor } from './cell-editor.tsx';
import { SelectionContext, SheetContext } from './sheet-context.ts';

type Props = {
  readonly cell: Cell | undefined;
  readonly value: string | null;
  /** The cell somebody is at, where it is in this row. */
  readonly active: string | null;
  readonly label: string;
  readonly columns?: number;
  readonly isMissing?: boolean;
  /** Said below what was typed. */
  readonly note?: ReactNode;
};

/** One cell of the form: what it holds, or the field that somebody types into. */
export const SheetCell = memo(({ cell, value, active, label, columns = 1, isMissing = false, note }: Props) => {
  const { actions, isEditable } = use(SheetContext);
  const selection = use(SelectionContext);
  if (!cell) return <td colSpan={columns} />;
  const isActive = cell.id === active;
  const isUnfit = !isFit(cell.kind, value);
  const marks = [
    `cell-${cell.kind}`,
    isActive ? 'cell-active' : '',
    isUnfit ? 'cell-unfit' : '',
    isMissing ? 'cell-missing' : '',
    selection.has(cell.id) ? 'cell-selected' : '',
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: with keys one goes from cell to cell
    <td
      rowSpan={cell.rows}
      colSpan={columns}
      data-cell={cell.id}
      className={marks.join(' ')}
      onClick={({ target, shiftKey }) => shiftKey || target instanceof HTMLTextAreaElement || actions.activate(cell.id)}
    >
      {isActive ? (
        <CellEditor key={cell.id} {...{ cell, value, label, isEditable, isUnfit, actions }} />
      ) : (
        <span className="cell-text">{shown(cell, value)}</span>
      )}
      {note}
    </td>
  );
});

/** Figures of money have their thousands apart where nobody types. */
const shown = ({ kind }: Cell, value: string | null) =>
  value !== null && kind === 'decimal' && isDecimalString(value) ? grouped(value) : value;
