import { App, Button, Table } from 'antd';
import type { ClipboardEvent } from 'react';
import { type Say, useSay } from '../../../../language/language.tsx';
import { insertAt, type Path, reorderItems, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { FactSelect } from '../fields/fact-select.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { AmountControl } from './amount-field.tsx';
import type { Column, MethodField } from './method-fields.ts';
import { RowActions } from './row-actions.tsx';
import { cellsOf, type Misfit, pasteBlock, sortedOrder } from './table-block.ts';

type Props = {
  readonly field: Extract<MethodField, { kind: 'table' }>;
  readonly path: Path;
  readonly rows: readonly unknown[];
};

type Row = { readonly index: number; readonly value: Unchecked };

/** The rows of a table of a method: added, taken away, put in another order, and pasted from a spreadsheet. */
export function ParamsTable({ field, path, rows }: Props) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const paste = usePaste({ field, path, rows });
  const data = rows.map((value, index): Row => ({ index, value: isObject(value) ? value : {} }));
  const columns = field.columns.map((column, place) => ({
    key: column.name ?? 'amount',
    title: say(column.label),
    render: (_: unknown, row: Row) => (
      <div onPasteCapture={(event) => paste(event, row.index, place)}>
        <Cell column={column} path={[...path, row.index]} row={row} />
      </div>
    ),
  }));
  const actions = {
    key: 'actions',
    width: 96,
    render: (_: unknown, { index }: Row) => <RowActions path={path} index={index} count={rows.length} />,
  };
  return (
    <div className="form-table" id={fieldId(path)}>
      <Table<Row>
        size="small"
        rowKey="index"
        pagination={false}
        title={() => say(field.label)}
        dataSource={data}
        columns={isReadOnly ? columns : [...columns, actions]}
      />
      {!isReadOnly && (
        <p className="form-links">
          <Button
            size="small"
            type="dashed"
            onClick={() => edit((text) => insertAt(text, [...path, rows.length], rows.at(-1) ?? field.row))}
          >
            {say(WORDS.addRow)}
          </Button>
          <SortButton field={field} path={path} rows={data} />
          <span className="form-note">{say(WORDS.pasteHint)}</span>
        </p>
      )}
      <ProblemLines path={path} below />
    </div>
  );
}

/** A block copied from a spreadsheet goes into the table from the cell on in which it was pasted; a single cell goes into its field. */
function usePaste(table: Props) {
  const say = useSay();
  const { message } = App.useApp();
  const { isReadOnly, edit } = useForm();
  return (event: ClipboardEvent, row: number, column: number) => {
    const cells = cellsOf(event.clipboardData.getData('text/plain'));
    if (cells === null || isReadOnly) return;
    event.preventDefault();
    event.stopPropagation();
    edit((text) => {
      const { edits, misfits } = pasteBlock(text, table, { cells, row, column });
      const [first] = misfits;
      if (first) message.warning(misfitWords(first, say));
      return edits;
    });
  };
}

function misfitWords({ row, column, typed }: Misfit, say: Say): string {
  return column === null
    ? say(WORDS.pasteBeyond, { row, typed })
    : say(WORDS.pasteMisfit, { row, column: say(column.label), typed });
}

function SortButton({
  field,
  path,
  rows,
}: {
  readonly field: Props['field'];
  readonly path: Path;
  readonly rows: readonly Row[];
}) {
  const say = useSay();
  const { edit, ruleSet } = useForm();
  const [first] = field.columns;
  if (field.order === undefined || !first?.name) return null;
  const order = sortedOrder(
    rows.map(({ value }) => value),
    first.name,
    ruleSet.parameters,
    field.order,
  );
  return (
    <Button
      size="small"
      disabled={order === null}
      onClick={() => order && edit((text) => reorderItems(text, path, order))}
    >
      {say(field.order === 'ascending' ? WORDS.sortUp : WORDS.sortDown, { column: say(first.label) })}
    </Button>
  );
}

type CellProps = { readonly column: Column; readonly path: Path; readonly row: Row };

function Cell({ column, path, row: { index, value } }: CellProps) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const label = say(WORDS.cell, { column: say(column.label), row: index + 1 });
  if (column.name === null) return <AmountControl label={label} path={path} value={value} />;
  const at = [...path, column.name];
  if (column.kind === 'fact')
    return (
      <FactSelect
        label={label}
        value={textAt(value, column.name) || null}
        onChange={(fact) => edit((text) => setAt(text, at, fact))}
      />
    );
  if (column.kind === 'text')
    return (
      <TextInput
        label={label}
        value={textAt(value, column.name)}
        disabled={isReadOnly}
        onChange={(next) => edit((text) => setAt(text, at, next), true)}
      />
    );
  return <NumberField label={label} path={at} value={value[column.name] ?? ''} isShare={column.kind === 'share'} />;
}
