import { attributeReader } from '../../xml/attribute-reader.ts';
import { readXml } from '../../xml/read-xml.ts';
import { type Place, parseAddress, parseRange, type Range } from './cell-address.ts';

/** A cell as it is stored, see ECMA-376 18.3.1.4: `type` says what `value` is, `style` how it is shown. */
export type StoredCell = Place & {
  readonly type: string;
  readonly style: number;
  /** Null when nothing is stored; an empty string is a result too. */
  readonly value: string | null;
  readonly isFormula: boolean;
};

export type SheetCells = { readonly cells: readonly StoredCell[]; readonly merges: readonly Range[] };

const [readAddress, readType, readStyle, readRange] = [
  attributeReader('r'),
  attributeReader('t'),
  attributeReader('s'),
  attributeReader('ref'),
];

/**
 * Reads the cells of a sheet that have a value or a formula; formatted ones without are passed over, however many there are. Some
 * programs do not write where a row or a cell stands: then it follows the one before. Null when there are more than `limit` cells, or
 * merged ranges.
 */
export function readSheetCells(bytes: Uint8Array, limit: number): SheetCells | null {
  const cells: StoredCell[] = [];
  const merges: Range[] = [];
  let cell = emptyCell(-1, -1, '');
  let [inCell, isValue, isPhonetic] = [false, false, false];
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'c') {
        cell = emptyCell(cell.row, cell.column + 1, attributes);
        inCell = true;
      } else if (name === 'row') cell = emptyCell(rowOf(attributes) ?? cell.row + 1, -1, '');
      else if (name === 'mergeCell') addWithin(limit, merges, parseRange(readRange(attributes) ?? ''));
      else if (!inCell) return;
      else if (name === 'f') cell.isFormula = true;
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'v' || name === 't') {
        isValue = !isPhonetic;
        if (isValue) cell.value ??= '';
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c') {
        inCell = false;
        if (cell.isFormula || (cell.value !== null && cell.value !== '')) addWithin(limit, cells, cell);
      }
    },
    text: (piece) => {
      if (isValue) cell.value += piece;
    },
  });
  return cells.length > limit || merges.length > limit ? null : { cells, merges };
}

type CellBeingRead = { -readonly [Key in keyof StoredCell]: StoredCell[Key] };

function emptyCell(row: number, column: number, attributes: string): CellBeingRead {
  const place = parseAddress(readAddress(attributes) ?? '');
  return {
    row: place?.row ?? row,
    column: place?.column ?? column,
    type: readType(attributes) ?? 'n',
    style: Number(readStyle(attributes) ?? 0),
    value: null,
    isFormula: false,
  };
}

function rowOf(attributes: string): number | null {
  const number = Number(readAddress(attributes));
  return Number.isInteger(number) && number >= 1 ? number - 1 : null;
}

/** One more than the limit is kept, to know that it was passed. */
function addWithin<T>(limit: number, list: T[], item: T | null): void {
  if (item !== null && list.length <= limit) list.push(item);
}
