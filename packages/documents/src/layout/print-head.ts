import type { SelfEvaluation } from '@plumbline/core';
import type { FormLayout, HeadValue } from './form-layout.ts';
import { type DraftCell, shareColumns, type TableDraft } from './table-draft.ts';

/** The rows above the money: labels with their values beside them. */
export function printHead(form: SelfEvaluation, { head }: FormLayout, draft: TableDraft): void {
  for (const pairs of head) {
    const shares = shareColumns(draft.columns, pairs.length);
    draft.addRow(
      pairs.flatMap(({ label, field }, index): DraftCell[] => {
        const share = shares[index] as number;
        const forLabel = Math.max(1, Math.floor(share / 3));
        return [
          { text: label, style: 'label', columnSpan: forLabel },
          { text: headText(form, field), style: 'text', columnSpan: share - forLabel },
        ];
      }),
    );
  }
}

function headText(form: SelfEvaluation, field: HeadValue): string {
  if (field === 'projectName') return withCode(form.project);
  return form[field] ?? '';
}

/** A code of the budget system stands in front of the name it belongs to. */
export const hasBudgetCode = ({ code }: SelfEvaluation['project']) =>
  code !== null && /^\d{4,}[A-Z]?\d{4,}$/.test(code);

const withCode = (project: SelfEvaluation['project']) =>
  hasBudgetCode(project) ? `${project.code}-${project.name}` : project.name;
