import type { CellFault } from '../../../source/source-document.ts';
import { shownNumber } from '../../number-format/shown-number.ts';
import { shownText } from '../../number-format/shown-text.ts';
import { unescapeCell } from '../text-escapes.ts';
import { isTrue } from './boolean.ts';
import type { StoredCell } from './sheet-cells.ts';

/** What the cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly string[];
  /** The number format of each style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
};

/** What a cell shows; `fault` when that is no value. */
export type ShownCell = { readonly text: string; readonly fault?: CellFault };

/** The text that somebody sees who opens the workbook. A formula counts as the result it was saved with. */
export function shownCell(cell: StoredCell, context: CellContext): ShownCell {
  const value = cell.value ?? '';
  // A result that is an empty string is saved as one, of type `str`.
  if (cell.isFormula && value === '' && cell.type !== 'str') return { text: '', fault: 'not-computed' };
  const format = context.formats[cell.style] ?? 'General';
  switch (cell.type) {
    case 's':
      return { text: shownText(context.strings[Number(value)] ?? '', format) };
    case 'str':
    case 'inlineStr':
      return { text: shownText(unescapeCell(value), format) };
    case 'b':
      return { text: isTrue(value) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text: value, fault: 'formula-error' };
    case 'd':
      return { text: shownNumber(serialOf(value), format, false) };
    default:
      return { text: shownNumber(value, format, context.from1904) };
  }
}

/** A date stored as ISO 8601, as strict workbooks may, as the day number that others store; anything else stays as it is. */
function serialOf(text: string): string {
  const [, date = '', time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/.exec(text) ?? [];
  const milliseconds = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(milliseconds) ? text : String(milliseconds / 86_400_000 + 25_569);
}
