import { CATEGORY_LABELS, type FormIndicator, findLabel, GROUP_LABELS, type IndicatorPart } from '@plumbline/core';
import type { RowColumn } from '../labels/row-labels.ts';
import type { SourceCell } from '../source/source-document.ts';
import { targetOf } from '../split-target.ts';
import { plain } from '../text/text-lines.ts';
import { isBlankText, isFillerText, joined, type LineBreaks, prose } from './cell-text.ts';
import { type Column, cellsByColumn, coveredBy } from './columns.ts';
import { isIndicatorHeader } from './find-form-rows.ts';
import { indicatorPath, type Ledger } from './ledger.ts';
import type { PageRow } from './page-rows.ts';
import { isSubtotal } from './read-foot-rows.ts';
import { figureIn } from './read-money-rows.ts';
import { MOST_TEXT } from './read-objective-rows.ts';

export type IndicatorTable = {
  readonly columns: readonly Column<RowColumn>[];
  readonly rows: readonly PageRow[];
  readonly breaks: LineBreaks;
};

type Cells = ReadonlyMap<RowColumn, readonly SourceCell[]>;

/** Where the rows below belong: labels that were carried down are less sure than cells that reach down. */
type Place = { category: SourceCell | null; group: SourceCell | null };

/** Reads the rows between the header of the indicators and their total. */
export function readIndicatorRows(table: IndicatorTable, ledger: Ledger): FormIndicator[] {
  const { columns } = table;
  const found: FormIndicator[] = [];
  const place: Place = { category: null, group: null };
  const reviewed = columns.some(({ kind }) => kind === 'reviewScore');
  for (const row of table.rows) {
    if (isIndicatorHeader(row) || repeatsHeader(row, columns) || isSubtotal(row)) {
      for (const cell of row.own) ledger.know(cell);
      continue;
    }
    if (row.kind === 'line') continue;
    const { under, outside } = cellsByColumn(row.cells, columns);
    for (const cell of outside) if (isBlankText(cell.text)) ledger.know(cell);
    for (const kind of NOT_READ) for (const cell of under.get(kind) ?? []) ledger.know(cell);
    placeOf(under, row, place, ledger);
    readRow({ under: ownCells(under, row), columns, row, place, found, reviewed, breaks: table.breaks }, ledger);
  }
  return found;
}

const repeatsHeader = ({ own }: PageRow, columns: readonly Column<RowColumn>[]) =>
  own.length > 1 && own.every(({ text }) => columns.some(({ label }) => plain(label.text) === plain(text)));

/** What was said of their column holds for these cells. */
const NOT_READ: readonly RowColumn[] = ['side', 'other', 'computed'];

/** Only labels may reach into a row from above: a value that does belongs to the row it begins in. */
function ownCells(under: Cells, { own }: PageRow): Cells {
  return new Map(
    [...under].map(([kind, cells]) => [
      kind,
      kind === 'category' || kind === 'group' ? cells : cells.filter((cell) => own.includes(cell)),
    ]),
  );
}

function placeOf(under: Cells, { own }: PageRow, place: Place, ledger: Ledger): void {
  const category = labelCell(under.get('category'), own);
  const group = labelCell(under.get('group'), own);
  for (const cell of [...(under.get('category') ?? []), ...(under.get('group') ?? [])]) ledger.know(cell);
  if (category !== undefined) {
    // The groups of another category are others, though the first may have none.
    if (category?.text !== place.category?.text) place.group = null;
    place.category = category;
  }
  // A category that takes the column of the groups as well has none.
  if (group !== undefined) place.group = group === place.category ? null : group;
}

/** The label of a row; null where a dash says that it has none, undefined where nothing does. */
function labelCell(cells: readonly SourceCell[] = [], own: readonly SourceCell[]): SourceCell | null | undefined {
  const label = cells.find(({ text }) => !isBlankText(text));
  return label ?? (cells.some((cell) => own.includes(cell)) ? null : undefined);
}

type RowCells = {
  readonly under: Cells;
  readonly columns: readonly Column<RowColumn>[];
  readonly row: PageRow;
  readonly place: Place;
  readonly found: FormIndicator[];
  readonly reviewed: boolean;
  readonly breaks: LineBreaks;
};

function readRow({ under, columns, row, place, found, reviewed, breaks }: RowCells, ledger: Ledger): void {
  const part = under.get('part')?.filter(({ text }) => !isBlankText(text)) ?? [];
  const names = under.get('name')?.filter(({ text }) => !isBlankText(text)) ?? [];
  const name = textOf(names);
  const values = [...under].flatMap(([kind, cells]) =>
    VALUES.includes(kind) ? cells.filter(({ text }) => !isBlankText(text)) : [],
  );
  for (const [, cells] of under) for (const cell of cells) if (isBlankText(cell.text)) ledger.know(cell);
  if (name !== null && isFillerText(name) && values.length === 0) {
    for (const cell of names) ledger.know(cell);
    return;
  }
  if (name === null && part.length === 0) {
    if (values.length > 0) incomplete('', row, ledger);
    return;
  }
  const parent = found.at(-1);
  const isPart = part.length > 0 ? names.length === 0 || hasNoScore(under) : PART.test(name ?? '') && hasNoScore(under);
  if (isPart && parent) {
    const read = readPart(
      part.length > 0 ? part : names,
      under,
      indicatorPath(found.length - 1, 'parts', String(parent.parts?.length ?? 0)),
      ledger,
    );
    found[found.length - 1] = { ...parent, parts: [...(parent.parts ?? []), read] };
    return;
  }
  doubtMerged(under, columns, found.length, ledger);
  found.push(
    readIndicator({ under, names: names.length > 0 ? names : part, place, reviewed, breaks }, found.length, ledger),
  );
}

const VALUES: readonly RowColumn[] = [
  'nature',
  'target',
  'unit',
  'actual',
  'maxScore',
  'declaredScore',
  'reviewScore',
  'reason',
];

/** What a value is a value of: nature, target and unit are one. */
const fieldOf = (kind: RowColumn): string | null =>
  kind === 'nature' || kind === 'unit' ? 'target' : VALUES.includes(kind) ? kind : null;

/** Of a cell that was merged over several values nobody can tell which it is: it counts as the first, and that is said. */
function doubtMerged(under: Cells, columns: readonly Column<RowColumn>[], index: number, ledger: Ledger): void {
  for (const [kind, cells] of under) {
    const field = fieldOf(kind);
    if (field === null) continue;
    for (const cell of cells) {
      const fields = new Set(coveredBy(cell, columns).flatMap((column) => fieldOf(column.kind) ?? []));
      if (fields.size > 1 && !isBlankText(cell.text))
        ledger.doubt(cell, field, indicatorPath(index, field === 'reason' ? 'deviationReason' : field));
    }
  }
}

/** A fourth level, whose parent is scored. */
const PART = /^其中[:：]/;

const hasNoScore = (under: Cells) =>
  [...(under.get('maxScore') ?? []), ...(under.get('declaredScore') ?? [])].every(({ text }) => isBlankText(text));

function readPart(names: readonly SourceCell[], under: Cells, path: string, ledger: Ledger): IndicatorPart {
  for (const cell of names) ledger.take(cell, `${path}/name`);
  return {
    name: (textOf(names) ?? '').replace(PART, '').trim().slice(0, 400),
    target: targetIn(under, path, ledger),
    actual: valueIn(under.get('actual'), `${path}/actual`, ledger),
    maxScore: figureIn(under.get('maxScore'), `${path}/maxScore`, ledger),
    declaredScore: figureIn(under.get('declaredScore'), `${path}/declaredScore`, ledger),
  };
}

function readIndicator(
  {
    under,
    names,
    place,
    reviewed,
    breaks,
  }: Pick<RowCells, 'under' | 'place' | 'reviewed' | 'breaks'> & { names: readonly SourceCell[] },
  index: number,
  ledger: Ledger,
): FormIndicator {
  const at = (field: string) => indicatorPath(index, field);
  for (const cell of names) ledger.take(cell, at('name'));
  const reason = under.get('reason')?.filter(({ text }) => !isBlankText(text)) ?? [];
  for (const cell of reason) ledger.take(cell, at('deviationReason'));
  const reasonText = reason.map(({ text }) => prose(text, breaks)).join('\n');
  const name = (textOf(names) ?? '').replace(COUNTED, '');
  if (reasonText.length > MOST_TEXT)
    ledger.note(
      'warning',
      'form/value-left-out',
      { field: 'deviationReason', text: `${reasonText.slice(MOST_TEXT, MOST_TEXT + 30)}…` },
      reason[0] ?? null,
      at('deviationReason'),
    );
  return {
    category: labelIn(place.category, at('category'), under.get('category'), CATEGORY_LABELS, ledger),
    group: labelIn(place.group, at('group'), under.get('group'), GROUP_LABELS, ledger),
    name: name.slice(0, 400),
    code: valueIn(under.get('code'), at('code'), ledger),
    target: targetIn(under, indicatorPath(index), ledger),
    actual: valueIn(under.get('actual'), at('actual'), ledger),
    maxScore: figureIn(under.get('maxScore'), at('maxScore'), ledger),
    declaredScore: figureIn(under.get('declaredScore'), at('declaredScore'), ledger),
    ...(reviewed && { reviewScore: figureIn(under.get('reviewScore'), at('reviewScore'), ledger) }),
    deviationReason: reasonText === '' ? null : reasonText.slice(0, MOST_TEXT),
    inputs: {},
  };
}

/** `指标3：` in front of a name is the form's own counting. */
const COUNTED = /^指标\s*\d{1,3}\s*[:：、.．]\s*/;

const textOf = (cells: readonly SourceCell[]): string | null =>
  cells.length === 0 ? null : cells.map(({ text }) => joined(text)).join('');

/** A label as printed; carried down from a row above where nothing stands in its column, which is likely and not certain. */
function labelIn(
  cell: SourceCell | null,
  path: string,
  inRow: readonly SourceCell[] | undefined,
  labels: typeof CATEGORY_LABELS,
  ledger: Ledger,
): string | null {
  if (cell === null) return null;
  ledger.take(cell, path, inRow?.includes(cell) ? 'high' : 'medium');
  const text = joined(cell.text);
  // (50分) behind a label says what its rows add up to.
  const bare = text.replace(/[(（]\d{1,3}(?:\.\d+)?分[)）]$/, '');
  return findLabel(bare, labels) === null ? text : bare;
}

function valueIn(cells: readonly SourceCell[] | undefined, path: string, ledger: Ledger): string | null {
  const filled = (cells ?? []).filter(({ text, fault }) => !isBlankText(text) && fault === undefined);
  for (const cell of cells ?? []) ledger.take(cell, path);
  const text = textOf(filled);
  if (text !== null && text.length > MOST_TEXT)
    ledger.note(
      'warning',
      'form/value-left-out',
      { field: path.split('/').at(-1) ?? '', text: text.slice(0, 40) },
      filled[0] ?? null,
      path,
    );
  return text === null ? null : text.slice(0, MOST_TEXT);
}

/** The target, put together where the form parts it into nature, value and unit. */
function targetIn(under: Cells, path: string, ledger: Ledger): string | null {
  const at = `${path}/target`;
  const nature = valueIn(under.get('nature'), at, ledger);
  const value = valueIn(under.get('target'), at, ledger);
  return targetOf({ nature, value, unit: valueIn(under.get('unit'), at, ledger) });
}

function incomplete(name: string, { own }: PageRow, ledger: Ledger): void {
  const text = own.map(({ text }) => joined(text)).join(' | ');
  for (const cell of own) ledger.know(cell);
  ledger.note('warning', 'form/row-incomplete', { name, text: text.slice(0, 80) }, own[0] ?? null);
}
