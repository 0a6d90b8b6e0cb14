import { pointer } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import type { FormView } from '../view/form-view.ts';
import type { RowView } from '../view/row-view.ts';
import type { Check } from './check.ts';

/**
 * Cells that must not be empty: the three sums of the money, what was planned and achieved, target, actual and points of every row,
 * and the total. A column that no row fills is left out of the layout, not by the filler.
 */
export const emptyCells: Check = {
  id: 'empty-cells',
  codes: ['review/cell-empty'],
  find: (view) => [...inMoney(view), ...inObjective(view), ...inRows(view), ...inFoot(view)],
};

function empty(
  field: string,
  path: string,
  name: string | null = null,
  severity: Draft['severity'] = 'warning',
): Draft {
  return { code: 'review/cell-empty', severity, path, numbers: {}, words: { field, name } };
}

/** Not every layout has a column for the original budget. */
function inMoney({ form: { budget } }: FormView): Draft[] {
  const { total } = budget;
  if (total.original === null && total.final === null && total.expenditure === null)
    return [empty('money', pointer('budget', 'total'))];
  const found = (['original', 'final', 'expenditure'] as const)
    .filter((field) => total[field] === null)
    .map((field) => empty(field, pointer('budget', 'total', field), null, field === 'original' ? 'info' : 'warning'));
  const isScored = total.maxScore !== null && total.declaredScore === null;
  return isScored ? [...found, empty('declaredScore', pointer('budget', 'total', 'declaredScore'))] : found;
}

/** Some layouts leave both out. */
function inObjective({ form: { objective } }: FormView): Draft[] {
  if (objective.planned === null && objective.achieved === null) return [];
  return (['planned', 'achieved'] as const)
    .filter((field) => objective[field] === null)
    .map((field) => empty(field, pointer('objective', field), null, 'info'));
}

function inRows({ rows }: FormView): Draft[] {
  const printsMaxScores = rows.some(({ row }) => row.maxScore !== null);
  const printsScores = rows.some(({ row }) => row.declaredScore !== null);
  return rows.flatMap((row) => {
    const { row: filed, name, path } = row;
    const found = emptyValues(row);
    if (printsMaxScores && filed.maxScore === null) found.push(empty('maxScore', `${path}/maxScore`, name));
    if (printsScores && filed.declaredScore === null) found.push(empty('declaredScore', `${path}/declaredScore`, name));
    return found;
  });
}

/** A dash is an empty cell too. */
function emptyValues({ target, actual, name, path }: RowView): Draft[] {
  const [noTarget, noActual] = [target.kind === 'absent', actual.kind === 'absent'];
  if (noTarget && noActual) return [empty('values', path, name)];
  if (noTarget) return [empty('target', `${path}/target`, name)];
  return noActual ? [empty('actual', `${path}/actual`, name)] : [];
}

function inFoot({ form, rows }: FormView): Draft[] {
  return form.declaredTotal === null && rows.length > 0 ? [empty('declaredTotal', '/declaredTotal')] : [];
}
