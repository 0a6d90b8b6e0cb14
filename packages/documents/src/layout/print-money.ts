import type { SelfEvaluation } from '@plumbline/core';
import type { FormLayout, MoneyValue } from './form-layout.ts';
import { differs, type FormRemarks, isRemarked } from './form-remarks.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { type DraftCell, shareColumns, type TableDraft } from './table-draft.ts';

type Budget = SelfEvaluation['budget'];

/** The budget: its total, and the sources it comes from. */
export function printMoney(
  form: SelfEvaluation,
  { money }: FormLayout,
  { side }: SheetColumns,
  remarks: FormRemarks | null,
  draft: TableDraft,
): void {
  const { total, sources } = form.budget;
  const columns = [...money.columns.map(({ label }) => label), ...(remarks ? [remarks.computedLabel] : [])];
  const shares = shareColumns(draft.columns - side, columns.length + 1);
  const printed = money.sources === 'none' ? [] : sources;
  const heading: DraftCell[] =
    side === 0 ? [] : [{ text: sideLabel(form, money.side), style: 'label', rowSpan: 2 + printed.length }];
  const row = (cells: readonly DraftCell[]) =>
    cells.map((cell, index) => ({ ...cell, columnSpan: shares[index] as number }));
  draft.addRow([
    ...heading,
    ...row([{ text: '', style: 'label' }, ...columns.map((text): DraftCell => ({ text, style: 'label' }))]),
  ]);
  draft.addRow(row([{ text: money.total, style: 'label' }, ...totalCells(total, money.columns, remarks)]));
  for (const [index, source] of printed.entries()) {
    const label = `${index === 0 ? '其中：' : ''}${source.name}`;
    const cells = money.columns.map(({ kind }) =>
      figure(sourceText(source, total, kind, money.sources === 'repeated')),
    );
    draft.addRow(row([{ text: label, style: 'label' }, ...cells, ...(remarks ? [figure('')] : [])]));
  }
}

const sideLabel = ({ moneyUnit, budget }: SelfEvaluation, label: string) =>
  label
    .replace('{unit}', moneyUnit)
    // Where nobody knows the points, nothing is said of them.
    .replace('（{points}分）', budget.total.maxScore === null ? '' : `（${budget.total.maxScore}分）`);

const figure = (text: string | null): DraftCell => ({ text: text ?? '', style: 'figure' });

function totalCells(
  total: Budget['total'],
  columns: FormLayout['money']['columns'],
  remarks: FormRemarks | null,
): DraftCell[] {
  const mark = differs(total.declaredScore, remarks?.computedExecution) ? 'differs' : 'none';
  const cells = columns.map(({ kind }): DraftCell => {
    const cell = figure(printedFigure(total[kind] ?? null, kind));
    if (kind === 'declaredScore' && mark === 'differs') return { ...cell, mark };
    return { ...cell, mark: isRemarked(remarks, `/budget/total/${kind}`) ? 'finding' : 'none' };
  });
  return remarks ? [...cells, { ...figure(remarks.computedExecution), mark }] : cells;
}

function sourceText(
  source: Budget['sources'][number],
  total: Budget['total'],
  kind: MoneyValue,
  repeats: boolean,
): string | null {
  if (kind === 'original' || kind === 'final' || kind === 'expenditure') return printedFigure(source[kind], kind);
  if (repeats) return total[kind] ?? null;
  return kind === 'maxScore' || kind === 'declaredScore' ? '—' : null;
}

/** Amounts are easier to read by thousands; the cents stay as they are. */
function printedFigure(value: string | null, kind: MoneyValue): string | null {
  if (value === null || (kind !== 'original' && kind !== 'final' && kind !== 'expenditure')) return value;
  const [, sign = '', whole = '', places = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  return whole === '' ? value : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${places}`;
}
