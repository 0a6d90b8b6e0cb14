import { percent } from '../print/percent.ts';
import { shortText } from '../print/short-text.ts';
import type { RowView } from '../view/row-view.ts';
import { otherProjects } from './same-project.ts';
import { alikeness, pairsOf, type TextPairs } from './similarity.ts';
import type { UnitCheck, UnitDraft, UnitForm } from './unit-check.ts';

/** Reasons alike in two projects of a year. Each is reported once, against the first form that has it. */
export const copiedReasons: UnitCheck = {
  id: 'copied-reasons',
  codes: ['review/reason-copied'],
  find: (forms) => {
    const reasons = new Map(forms.map((form) => [form.form, reasonsOf(form)]));
    const reported = new Set<string>();
    return otherProjects(forms).flatMap(([a, b]) =>
      (reasons.get(b.form) ?? []).flatMap((reason): UnitDraft[] => {
        const key = `${b.form}${reason.row.path}`;
        const found = reported.has(key) ? null : firstAlike(reason, reasons.get(a.form) ?? [], b);
        if (!found) return [];
        reported.add(key);
        return [draftOf(a, b, reason.row, found)];
      }),
    );
  },
};

type Reason = { readonly row: RowView; readonly text: TextPairs };
type Alike = { readonly row: RowView; readonly similarity: ReturnType<typeof alikeness> };

function reasonsOf({ view: { rows, limits } }: UnitForm): Reason[] {
  return rows.flatMap((row) => {
    const text = row.row.deviationReason;
    return text !== null && row.explained && text.length >= limits.shortestCopy ? [{ row, text: pairsOf(text) }] : [];
  });
}

function firstAlike(reason: Reason, others: readonly Reason[], { view: { limits } }: UnitForm): Alike | null {
  for (const { row, text } of others) {
    const similarity = alikeness(reason.text, text);
    if (similarity.compare(limits.copiedText) >= 0) return { row, similarity };
  }
  return null;
}

const draftOf = (a: UnitForm, b: UnitForm, row: RowView, found: Alike): UnitDraft => ({
  form: b.form,
  others: [a.form],
  code: 'review/reason-copied',
  severity: 'info',
  path: `${row.path}/deviationReason`,
  numbers: { similarity: found.similarity },
  words: {
    name: row.name,
    other: shortText(a.view.form.project.name),
    otherName: found.row.name,
    similarity: percent(found.similarity),
  },
});
