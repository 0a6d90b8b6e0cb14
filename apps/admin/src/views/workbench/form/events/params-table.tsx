import { Button, Table } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { insertAt, moveItem, type Path, removeAt, setAt } from '../../document/json-edit.ts';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { FactSelect } from '../fields/fact-select.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { AmountControl } from './amount-field.tsx';
import type { Column, MethodField } from './method-fields.ts';

type Props = {
  readonly field: Extract<MethodField, { kind: 'table' }>;
  readonly path: Path;
  readonly rows: readonly unknown[];
};

type Row = { readonly index: number; readonly value: Unchecked };

/** The rows of a table of a method: added, taken away, put in another order. */
export function ParamsTable({ field, path, rows }: Props) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const data = rows.map((value, index): Row => ({ index, value: isObject(value) ? value : {} }));
  const columns = field.columns.map((column) => ({
    key: column.name ?? 'amount',
    title: say(column.label),
    render: (_: unknown, row: Row) => <Cell column={column} path={[...path, row.index]} row={row} />,
  }));
  const actions = {
    key: 'actions',
    width: 96,
    render: (_: unknown, { index }: Row) => (
      <span className="form-row-actions">
        <Button
          size="small"
          type="text"
          aria-label={say(WORDS.moveRowUp, { row: index + 1 })}
          disabled={index === 0}
          onClick={() => edit((text) => moveItem(text, path, index, index - 1))}
        >
          ↑
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={say(WORDS.moveRowDown, { row: index + 1 })}
          disabled={index === rows.length - 1}
          onClick={() => edit((text) => moveItem(text, path, index, index + 1))}
        >
          ↓
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={say(WORDS.removeRow, { row: index + 1 })}
          disabled={rows.length === 1}
          onClick={() => edit((text) => removeAt(text, [...path, index]))}
        >
          ×
        </Button>
      </span>
    ),
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
        <Button
          size="small"
          type="dashed"
          onClick={() => edit((text) => insertAt(text, [...path, rows.length], rows.at(-1) ?? field.row))}
        >
          {say(WORDS.addRow)}
        </Button>
      )}
      <ProblemLines path={path} below />
    </div>
  );
}

function Cell({
  column,
  path,
  row: { index, value },
}: {
  readonly column: Column;
  readonly path: Path;
  readonly row: Row;
}) {
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
