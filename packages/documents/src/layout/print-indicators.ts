import { type FormIndicator, type IndicatorPart, pointer, type SelfEvaluation } from '@plumbline/core';
import type { PrintedCell } from '../printed/printed-document.ts';
import { targetCells } from '../split-target.ts';
import type { FormLayout, IndicatorValue } from './form-layout.ts';
import { differs, type FormRemarks, isRemarked } from './form-remarks.ts';
import type { ComputedColumn, SheetColumns } from './sheet-columns.ts';
import type { DraftCell, TableDraft } from './table-draft.ts';

/** What stands in one row of the table: an indicator, or a part of the one above. */
type Line = {
  readonly indicator: FormIndicator;
  readonly index: number;
  readonly part: IndicatorPart | null;
};

/** The header of the indicators and their rows; labels that several rows have stand once, beside all of them. */
export function printIndicators(
  form: SelfEvaluation,
  layout: FormLayout,
  { indicators: columns, side }: SheetColumns,
  remarks: FormRemarks | null,
  draft: TableDraft,
): void {
  const lines = form.indicators.flatMap((indicator, index): Line[] => [
    { indicator, index, part: null },
    ...(indicator.parts ?? []).map((part) => ({ indicator, index, part })),
  ]);
  const isSplit = columns.some(({ kind }) => kind === 'unit');
  const hasParts = columns.some(({ kind }) => kind === 'part');
  draft.addRow([
    ...(side === 1 ? [{ text: layout.indicators.side ?? '', style: 'label', rowSpan: 1 + lines.length } as const] : []),
    ...columns.map(({ label }): DraftCell => ({ text: label, style: 'label' })),
  ]);
  for (const [at, line] of lines.entries()) {
    draft.addRow(
      columns.flatMap(({ kind }): DraftCell[] => {
        if (kind === 'category' || kind === 'group') return labelCell(lines, at, kind);
        if (kind === 'name' && hasParts) return line.part === null ? [nameOverParts(lines, at)] : [];
        return [valueCell(line, kind, { isSplit, hasParts, remarks })];
      }),
    );
  }
}

/** A dash says that a row has no label, and that the one above is not meant. */
const NONE = '—';

/** The label of the rows from here on that have the same, in one cell; none where it was printed above. */
function labelCell(lines: readonly Line[], at: number, kind: 'category' | 'group'): DraftCell[] {
  const key = ({ indicator }: Line) =>
    (kind === 'category' ? [indicator.category] : [indicator.category, indicator.group]).join('\u0000');
  const own = lines[at] as Line;
  const label = own.indicator[kind];
  const isFirst = at === 0 || key(lines[at - 1] as Line) !== key(own);
  if (!isFirst) return [];
  let end = at + 1;
  while (end < lines.length && key(lines[end] as Line) === key(own)) end++;
  return [{ text: label ?? NONE, style: 'label', rowSpan: end - at }];
}

function nameOverParts(lines: readonly Line[], at: number): DraftCell {
  const { indicator } = lines[at] as Line;
  return { text: indicator.name, style: 'text', rowSpan: 1 + (indicator.parts?.length ?? 0) };
}

type Printing = { readonly isSplit: boolean; readonly hasParts: boolean; readonly remarks: FormRemarks | null };

function valueCell(
  line: Line,
  kind: Exclude<IndicatorValue, 'category' | 'group'> | ComputedColumn['kind'],
  printing: Printing,
): DraftCell {
  const text = textOf(line, kind, printing) ?? '';
  const style = FIGURES.has(kind) ? 'figure' : 'text';
  return { text, style, mark: line.part === null ? markOf(line, kind, printing.remarks) : 'none' };
}

const FIGURES: ReadonlySet<string> = new Set(['maxScore', 'declaredScore', 'reviewScore', 'computed']);

function textOf(
  { indicator, index, part }: Line,
  kind: string,
  { isSplit, hasParts, remarks }: Printing,
): string | null {
  const of = part ?? indicator;
  const target = isSplit ? targetCells(of.target) : { nature: null, value: of.target, unit: null };
  switch (kind) {
    case 'name':
      return part ? `其中：${part.name}` : indicator.name;
    case 'part':
      return part?.name ?? null;
    case 'nature':
      return target.nature;
    case 'target':
      return target.value;
    case 'unit':
      return target.unit;
    case 'actual':
      return of.actual;
    case 'maxScore':
    case 'declaredScore':
      return part && !hasParts ? null : of[kind];
    case 'reviewScore':
      return part ? null : (indicator.reviewScore ?? null);
    case 'reason':
      return part ? null : indicator.deviationReason;
    default:
      return part ? null : (remarks?.computed[index] ?? null);
  }
}

/** A declared score that rules do not give is set off, and so is a value that a finding is about. */
function markOf({ indicator, index }: Line, kind: string, remarks: FormRemarks | null): PrintedCell['mark'] {
  if (remarks === null) return 'none';
  const isScore = kind === 'declaredScore' || kind === 'computed';
  if (isScore && differs(indicator.declaredScore, remarks.computed[index])) return 'differs';
  const field = kind === 'reason' ? 'deviationReason' : kind === 'nature' || kind === 'unit' ? 'target' : kind;
  const wholeRow =
    kind === 'name' && (remarks.findings.some(({ path }) => path === pointer('indicators', index)) ?? false);
  return wholeRow || isRemarked(remarks, pointer('indicators', index, field)) ? 'finding' : 'none';
}
