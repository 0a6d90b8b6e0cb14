import type { Draft } from '../finding.ts';
import { nextTargets } from '../print/next-targets.ts';
import { percent } from '../print/percent.ts';
import { shortText } from '../print/short-text.ts';
import type { FormView } from '../view/form-view.ts';
import type { RowView } from '../view/row-view.ts';
import type { Check } from './check.ts';

/** Targets surpassed by far: a reason is due from the first line on, and from the second the target was too low, whatever the reason. */
export const overshoot: Check = {
  id: 'overshoot',
  codes: ['review/overshoot-unexplained', 'review/overshoot-far'],
  find: ({ rows, limits }) => rows.flatMap((row) => checkRow(row, limits)),
};

function checkRow(row: RowView, limits: FormView['limits']): Draft[] {
  const { ratio, direction, explained, target, actual, name, path } = row;
  if (!ratio || direction !== 'higher' || target.kind !== 'quantity' || actual.kind !== 'quantity') return [];
  const line = explained ? limits.farOvershoot : limits.overshoot;
  if (ratio.compare(line) < 0) return [];
  const next = nextTargets(row.row.target ?? '', target.quantity, actual.quantity, limits.overshoot);
  return [
    {
      code: explained ? 'review/overshoot-far' : 'review/overshoot-unexplained',
      severity: explained ? 'info' : 'warning',
      required: !explained,
      path: `${path}/actual`,
      related: [`${path}/target`],
      numbers: { ratio, nextFrom: next.from.value, nextTo: next.to.value },
      words: {
        name,
        target: shortText(row.row.target),
        actual: shortText(row.row.actual),
        ratio: percent(ratio),
        nextFrom: next.from.text === next.to.text ? null : next.from.text,
        nextTo: next.to.text,
      },
    },
  ];
}
