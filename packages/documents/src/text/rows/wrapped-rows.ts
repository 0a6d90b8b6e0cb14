import { excerpt, type Notes } from '../notes.ts';
import { joinPieces, type TextLine } from '../text-lines.ts';
import { readPieces } from './pieces.ts';
import { draftRows, type RowDraft } from './row-drafts.ts';
import {
  agreement,
  type ColumnWidths,
  linesBefore,
  type RowReading,
  readingsOf,
  unknownWidths,
} from './row-readings.ts';
import { isMarked, stripMark, type TextRow } from './text-row.ts';
import { learnWidth, widthOf } from './width.ts';

/** What became of one draft: a reading, or none; `doubt` says what to tell about it. */
type Decision = {
  readonly reading: RowReading;
  readonly doubt: 'none' | 'rebuilt' | 'ambiguous';
  readonly certain: boolean;
};

/**
 * Reads a table printed as lines of text in which cells are broken over lines. A row is known by the two numbers that end it;
 * which lines before it are its name, its target, its actual, and which the reason of the row above, follows from the width
 * of the columns, learned from the rows that can be read in one way only, and from what target and actual mean. A row that
 * could be read in two ways keeps its points and its name; the values are left unknown, and a diagnostic says so.
 */
export function readWrappedRows(lines: readonly TextLine[], fiscalYear: number, notes: Notes): TextRow[] {
  const { drafts, loose } = draftRows(readPieces(lines), notes);
  for (const { line } of loose) notes.add('warning', 'form/line-not-understood', { text: excerpt(line.text) }, line);
  const first = drafts.map((draft) => decide(draft, unknownWidths, fiscalYear));
  const widths = learnWidths(first.filter(({ certain }) => certain).map(({ reading }) => reading));
  const decisions = drafts.map((draft) => decide(draft, widths, fiscalYear));
  return drafts.map((draft, index) => {
    const { reading, doubt } = decisions[index] ?? decide(draft, widths, fiscalYear);
    const reason = [...draft.reason, ...(decisions[index + 1]?.reading.reason ?? [])];
    const row = printRow(draft, reading, reason);
    const text = [...draft.before.map((tokens) => tokens.join(' ')), ...draft.tail].join(' / ');
    if (doubt === 'ambiguous')
      notes.add('warning', 'form/row-ambiguous', { name: row.name, text: excerpt(text) }, draft.line);
    const below = reason.length > 0 && mayRunOnBelow(draft, reading, widths);
    if (doubt === 'rebuilt' || (doubt === 'none' && below))
      notes.add('info', 'form/row-rebuilt', { name: row.name }, draft.line);
    return row;
  });
}

/**
 * Whether the lines below a row, taken for its reason, could be the rest of a cell that some converters print there: the name
 * fills its line, or nothing was lost that a reason would explain.
 */
function mayRunOnBelow({ maxScore, declaredScore }: RowDraft, { name }: RowReading, widths: ColumnWidths): boolean {
  const last = name.at(-1) ?? '';
  return maxScore === declaredScore || widthOf(last) >= (widths.name.full ?? widths.name.atLeast) - 0.5;
}

function learnWidths(readings: readonly RowReading[]): ColumnWidths {
  const cells = (column: keyof RowReading) =>
    learnWidth(readings.map((reading) => reading[column]).filter(({ length }) => length > 0));
  return { name: cells('name'), target: cells('target'), actual: cells('actual'), reason: unknownWidths.reason };
}

function decide(draft: RowDraft, widths: ColumnWidths, fiscalYear: number): Decision {
  const whole = readWholeLine(draft, fiscalYear);
  if (whole) return whole;
  const found = readingsOf(draft, widths).map((reading) => ({ reading, agrees: agreement(reading, fiscalYear) }));
  const best = Math.max(0, ...found.map(({ agrees }) => agrees));
  // Only agreement that could hardly be chance outweighs the other readings.
  const kept = best >= 2 ? found.filter(({ agrees }) => agrees === best) : found;
  const withoutReason = kept.filter(({ reading }) => reading.reason.length === 0);
  const [only] = kept.length === 1 ? kept : withoutReason.length === 1 ? withoutReason : [];
  if (!only) return unclear(draft);
  // A text against a number, or a name that lost its value: plausible only as something else than this reading.
  const plausible = only.agrees >= 2 || (only.agrees === 1 && !(draft.followsRow && draft.tail.length === 2));
  if (!plausible) return unclear(draft);
  const rebuilt = kept.length > 1 || only.reading.target.length > 1 || only.reading.actual.length > 1;
  return { reading: only.reading, doubt: rebuilt ? 'rebuilt' : 'none', certain: kept.length === 1 };
}

/** Rows that need no search: everything on one line, or a marked name with nothing but its points. */
function readWholeLine(draft: RowDraft, fiscalYear: number): Decision | null {
  const { tail } = draft;
  const before = draft.before.map((tokens) => tokens.join(' '));
  if (tail.length === 1 && before.length === 0)
    return { reading: { reason: [], name: tail, target: [], actual: [] }, doubt: 'none', certain: false };
  if (tail.length === 1 && isMarked(tail[0] ?? ''))
    return { reading: { reason: before, name: tail, target: [], actual: [] }, doubt: 'none', certain: false };
  if (
    tail.length < 3 ||
    (before.length > 0 && tail.length === 3 && linesBefore(draft) !== null && !isMarked(tail[0] ?? ''))
  )
    return null;
  const reading: RowReading = {
    reason: [],
    name: [tail.slice(0, -2).join(' ')],
    target: [tail.at(-2) ?? ''],
    actual: [tail.at(-1) ?? ''],
  };
  const agrees = agreement(reading, fiscalYear);
  if (agrees === 0 || (tail.length > 3 && agrees < 2))
    return before.length === 0 || isMarked(tail[0] ?? '') ? unclear({ ...draft, before: [] }) : null;
  const tangled = before.length > 0 && !isMarked(tail[0] ?? '');
  return {
    reading: { ...reading, reason: isMarked(tail[0] ?? '') ? before : [] },
    doubt: tangled ? 'ambiguous' : tail.length > 3 ? 'rebuilt' : 'none',
    certain: tail.length === 3 && !tangled,
  };
}

/** The name as far as it can be told, and no values. */
function unclear({ before, tail }: RowDraft): Decision {
  const lines = before.map((tokens) => tokens.join(' '));
  const name = lines.length > 0 ? lines : tail.slice(0, 1);
  return { reading: { reason: [], name, target: [], actual: [] }, doubt: 'ambiguous', certain: false };
}

function printRow(
  { category, group, maxScore, declaredScore, line }: RowDraft,
  { name, target, actual }: RowReading,
  reason: readonly string[],
): TextRow {
  const cell = (lines: readonly string[]) => joinPieces(lines) || null;
  return {
    category,
    group,
    name: stripMark(joinPieces(name)).slice(0, 400) || '?',
    target: cell(target),
    actual: cell(actual),
    maxScore,
    declaredScore,
    reason: cell(reason),
    line,
  };
}
