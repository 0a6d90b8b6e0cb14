import type { PrintedCell, PrintedLine, PrintedTable } from '@plumbline/documents/rule-book';
import { tableRows } from './table-rows.ts';

/** A line of a book by what it is: chapter, heading, text or note. */
export function BookLine({ line: { style, text }, id }: { readonly line: PrintedLine; readonly id: string }) {
  switch (style) {
    case 'title':
      return <h2>{text}</h2>;
    case 'heading':
      return (
        <h3 id={id}>
          <a href={`#${id}`}>{text}</a>
        </h3>
      );
    case 'subtitle':
      return <p className="book-subtitle">{text}</p>;
    case 'text':
      return <p>{text}</p>;
    case 'note':
      return <p className="book-note">{text}</p>;
  }
}

/** A table of a book, cell for cell as every file has it. */
export function BookTable({ table }: { readonly table: PrintedTable }) {
  const rows = tableRows(table);
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const keyOf = (row: readonly PrintedCell[], index: number) => `${index} ${row[0]?.text ?? ''}`;
  return (
    <table className="book-table">
      <colgroup>
        {table.widths.map((width, index) => (
          <col key={index} style={{ width: `${((width / whole) * 100).toFixed(2)}%` }} />
        ))}
      </colgroup>
      {table.headRows > 0 && (
        <thead>
          {rows.slice(0, table.headRows).map((row, index) => (
            <tr key={keyOf(row, index)}>
              {row.map((cell) => (
                <th key={cell.column} scope="col" colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
      )}
      <tbody>
        {rows.slice(table.headRows).map((row, index) => (
          <tr key={keyOf(row, index)}>
            {row.map((cell) => (
              <BookCell key={cell.column} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BookCell({ cell: { text, style, columnSpan, rowSpan } }: { readonly cell: PrintedCell }) {
  const spans = { colSpan: columnSpan, rowSpan };
  if (style === 'label')
    return (
      <th scope="row" {...spans}>
        {text}
      </th>
    );
  return (
    <td className={style === 'figure' ? 'figure' : ''} {...spans}>
      {text}
    </td>
  );
}
