import { Rational } from '@plumbline/core';
import { directionOf } from '@plumbline/engine';
import { shortText } from '../print/short-text.ts';
import type { RowView } from '../view/row-view.ts';
import type { UnitCheck, UnitDraft, UnitForm } from './unit-check.ts';

/**
 * One indicator in several forms of a year: targets that point in opposite directions contradict each other, and different ones are
 * worth a look, once for the name, where a share is asked for: how much is asked for hangs on the size of a project, how well does not.
 */
export const targetsOfOneName: UnitCheck = {
  id: 'targets-of-one-name',
  codes: ['review/targets-contradict', 'review/targets-differ'],
  find: (forms) => sameIndicators(forms).flatMap((same) => [...contradictions(same), ...differences(same)]),
};

type Targeted = { readonly unitForm: UnitForm; readonly row: RowView; readonly value: Rational };

/** Rows of one year, name and unit in more than one form; the first of each form. */
function sameIndicators(forms: readonly UnitForm[]): Targeted[][] {
  const byName = new Map<string, Targeted[]>();
  for (const unitForm of forms) {
    for (const row of unitForm.view.rows) {
      if (row.target.kind !== 'quantity') continue;
      const { dimension, value } = row.target.quantity;
      const key = `${unitForm.view.form.fiscalYear} ${dimension} ${row.key}`;
      const known = byName.get(key) ?? [];
      if (known.some((one) => one.unitForm === unitForm)) continue;
      byName.set(key, [...known, { unitForm, row, value: Rational.of(value) }]);
    }
  }
  return [...byName.values()].filter((same) => same.length > 1);
}

const isShare = ({ row: { target } }: Targeted) =>
  target.kind === 'quantity' && target.quantity.dimension === 'proportion';

const writtenDirection = ({ row: { target } }: Targeted) =>
  target.kind === 'quantity' && target.comparator !== null ? directionOf(target.comparator) : null;

function contradictions([first, ...rest]: readonly Targeted[]): UnitDraft[] {
  const direction = first && writtenDirection(first);
  if (!first || !direction) return [];
  return rest.flatMap((one): UnitDraft[] => {
    const own = writtenDirection(one);
    if (own === null || own === direction) return [];
    return [
      {
        form: one.unitForm.form,
        others: [first.unitForm.form],
        code: 'review/targets-contradict',
        severity: 'warning',
        path: `${one.row.path}/target`,
        numbers: { target: one.value, otherTarget: first.value },
        words: {
          name: one.row.name,
          target: shortText(one.row.row.target),
          other: shortText(first.unitForm.view.form.project.name),
          otherTarget: shortText(first.row.row.target),
        },
      },
    ];
  });
}

function differences(same: readonly Targeted[]): UnitDraft[] {
  const ordered = [...same].sort((a, b) => a.value.compare(b.value));
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  const last = same.at(-1);
  if (!lowest || !highest || !last || !isShare(last) || lowest.value.equals(highest.value)) return [];
  return [
    {
      form: last.unitForm.form,
      others: same.slice(0, -1).map(({ unitForm }) => unitForm.form),
      code: 'review/targets-differ',
      severity: 'info',
      path: `${last.row.path}/target`,
      numbers: { lowest: lowest.value, highest: highest.value, count: Rational.of(BigInt(same.length)) },
      words: {
        name: last.row.name,
        lowest: shortText(lowest.row.row.target),
        highest: shortText(highest.row.row.target),
      },
    },
  ];
}
