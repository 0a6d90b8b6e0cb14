import type { Rational } from '@plumbline/core';
import { isLabelNoise } from '../form-labels.ts';
import { excerpt, type Notes } from '../notes.ts';
import { createPlacementReader } from '../rows/placement.ts';
import { stripMark, type TextRow } from '../rows/text-row.ts';
import type { TextLine } from '../text-lines.ts';
import { type Choice, type DenseOptions, draftDenseRows, type PlacedDraft } from './dense-draft.ts';
import { denseSegments } from './dense-segments.ts';
import { partReasons } from './part-reasons.ts';
import { settleRows } from './settle-rows.ts';

/**
 * Reads rows of text in which nothing parts one cell from the next: 补助兑付率100%100%10. Labels and the points that end a row part the
 * rows; where the digits can be cut in several ways, what target, actual and points mean together, and the total, decide. A row for which
 * they do not is left without values, with a diagnostic; and every row read says that it was put together.
 */
export function readDenseRows(
  lines: readonly TextLine[],
  { expected, isCutOff, ...options }: DenseOptions & { readonly expected: Rational | null; readonly isCutOff: boolean },
  notes: Notes,
): TextRow[] {
  const [first] = lines;
  if (first && lines.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_TABLE) {
    notes.add('warning', 'form/line-not-understood', { text: excerpt(first.text) }, first);
    return [];
  }
  const place = createPlacementReader(notes);
  const drafts: PlacedDraft[] = [];
  const reasons = new Map<number, string>();
  const hasReasons = options.columns.includes('reason');
  const segments = denseSegments(lines);
  for (const [index, { labels, text, line }] of segments.entries()) {
    for (const [at, label] of labels.entries()) place.enter(label, labels[at + 1] ?? null, line);
    const found = draftDenseRows(text, options);
    const placed = found.drafts.map((draft) => ({ ...draft, placement: place.current, line, looseName: false }));
    const parted = hasReasons ? partReasons(placed) : { drafts: placed, reasons: new Map<number, string>() };
    for (const [at, reason] of parted.reasons) reasons.set(drafts.length + at, reason);
    drafts.push(...parted.drafts);
    const stopsHere = isCutOff && index === segments.length - 1;
    if (hasReasons && placed.length > 0 && !stopsHere) reasons.set(drafts.length - 1, found.rest);
    else reportRest(found.rest, stopsHere, line, notes);
  }
  const chosen = settleRows(drafts, drafts.length === 0 ? null : expected);
  return drafts.map((draft, index) => printRow(draft, chosen[index] ?? null, reasons.get(index) ?? '', notes));
}

/** No form has more rows than the contract allows, of a few dozen characters each. */
const LONGEST_TABLE = 40_000;

/** Words behind the last row of a group: of no row, or of one that was cut off. */
function reportRest(rest: string, stopsHere: boolean, line: TextLine, notes: Notes): void {
  if (rest === '' || isLabelNoise(rest)) return;
  if (stopsHere) notes.add('warning', 'form/truncated', {}, line);
  notes.add('warning', 'form/line-not-understood', { text: excerpt(rest) }, line);
}

function printRow(draft: PlacedDraft, choice: Choice | null, reason: string, notes: Notes): TextRow {
  const { placement, line } = draft;
  if (!choice) return printUnclear(draft, notes);
  const { name, target, actual, maxScore, declaredScore } = choice;
  notes.add('info', 'form/row-rebuilt', { name }, line);
  if (draft.looseName) notes.add('warning', 'form/value-unclear', { field: 'name', text: name }, line);
  return { ...placement, name, target, actual, maxScore, declaredScore, reason: reason.slice(0, 4000) || null, line };
}

/** The name as far as it can be told, the points that all ways to read the row agree on, and no values. */
function printUnclear({ placement, line, text, name: words, choices }: PlacedDraft, notes: Notes): TextRow {
  const name = stripMark(words).slice(0, 400) || '?';
  notes.add('warning', 'form/row-ambiguous', { name, text: excerpt(text) }, line);
  const agreed = (key: 'maxScore' | 'declaredScore') =>
    choices.every((other) => other[key] === choices[0]?.[key]) ? (choices[0]?.[key] ?? null) : null;
  const points = { maxScore: agreed('maxScore'), declaredScore: agreed('declaredScore') };
  const place = HIDDEN_LABEL.test(name) ? { category: null, group: null } : placement;
  return { ...place, name, target: null, actual: null, ...points, reason: null, line };
}

/** A label that lost its last word runs into the name, and the row does not belong where the label above it says. */
const HIDDEN_LABEL = /服务对象满意度.|(?:经济|社会|生态)效益.|可持续影响./;
