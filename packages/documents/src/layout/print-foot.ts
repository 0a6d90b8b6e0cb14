import type { SelfEvaluation } from '@plumbline/core';
import type { PrintedCell } from '../printed/printed-document.ts';
import type { FormLayout } from './form-layout.ts';
import { differs, type FormRemarks, isRemarked } from './form-remarks.ts';
import { RATINGS } from './not-printed.ts';
import type { SheetColumns } from './sheet-columns.ts';
import type { DraftCell, TableDraft } from './table-draft.ts';

/** The total below the scores, and the grade where the layout has a place for it. */
export function printFoot(
  form: SelfEvaluation,
  { foot }: FormLayout,
  { indicators: columns, side }: SheetColumns,
  remarks: FormRemarks | null,
  draft: TableDraft,
): void {
  const first = columns.findIndex(({ kind }) => SUMMED.has(kind));
  const cells = columns.slice(first).map(({ kind }): DraftCell => {
    const text = footText(form, kind, remarks);
    return { text: text ?? '', style: SUMMED.has(kind) ? 'figure' : 'text', mark: markOf(form, kind, remarks) };
  });
  if (foot.rating === 'in-row' && form.declaredRating !== null && RATINGS.test(form.declaredRating))
    cells[cells.length - 1] = { text: `自评等级：${form.declaredRating}`, style: 'text' };
  draft.addRow([{ text: foot.label, style: 'label', columnSpan: side + first }, ...cells]);
  if (foot.rating === 'row' && form.declaredRating !== null)
    draft.addRow([
      { text: '自评等级', style: 'label', columnSpan: side + first },
      { text: form.declaredRating, style: 'text', columnSpan: columns.length - first },
    ]);
}

const SUMMED: ReadonlySet<string> = new Set(['maxScore', 'declaredScore', 'reviewScore', 'computed']);

function markOf(form: SelfEvaluation, kind: string, remarks: FormRemarks | null): PrintedCell['mark'] {
  const isTotal = kind === 'declaredScore' || kind === 'computed';
  if (isTotal && differs(form.declaredTotal, remarks?.computedTotal)) return 'differs';
  const path = kind === 'declaredScore' ? '/declaredTotal' : kind === 'maxScore' ? '/declaredMaxTotal' : '/reviewTotal';
  return SUMMED.has(kind) && kind !== 'computed' && isRemarked(remarks, path) ? 'finding' : 'none';
}

function footText(form: SelfEvaluation, kind: string, remarks: FormRemarks | null): string | null {
  switch (kind) {
    case 'maxScore':
      return form.declaredMaxTotal;
    case 'declaredScore':
      return form.declaredTotal;
    case 'reviewScore':
      return form.reviewTotal ?? null;
    case 'computed':
      return remarks?.computedTotal ?? null;
    default:
      return null;
  }
}
