import type { SelfEvaluation } from '@plumbline/core';
import type { FormLayout } from './form-layout.ts';
import { shareColumns, type TableDraft } from './table-draft.ts';

/** What was planned and what was achieved, side by side. */
export function printObjective({ objective }: SelfEvaluation, layout: FormLayout, draft: TableDraft): void {
  if (layout.objective === null) return;
  const side = layout.indicators.side === null ? 0 : 1;
  const [left = 1, right = 1] = shareColumns(draft.columns - side, 2);
  const { side: label, planned, achieved } = layout.objective;
  draft.addRow([
    ...(side === 1 ? [{ text: label, style: 'label', rowSpan: 2 } as const] : []),
    { text: planned, style: 'label', columnSpan: left },
    { text: achieved, style: 'label', columnSpan: right },
  ]);
  draft.addRow([
    { text: objective.planned ?? '', style: 'text', columnSpan: left },
    { text: objective.achieved ?? '', style: 'text', columnSpan: right },
  ]);
}
