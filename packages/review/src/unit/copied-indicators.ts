import { Rational } from '@plumbline/core';
import { shortText } from '../print/short-text.ts';
import { otherProjects } from './same-project.ts';
import type { UnitCheck, UnitDraft, UnitForm } from './unit-check.ts';

/** Two projects of a year with mostly the same indicators. */
export const copiedIndicators: UnitCheck = {
  id: 'copied-indicators',
  codes: ['review/indicators-copied'],
  find: (forms) => {
    const names = new Map(forms.map((form) => [form.form, new Set(form.view.rows.map(({ key }) => key))]));
    return otherProjects(forms).flatMap(([a, b]) => {
      const [first, own] = [names.get(a.form), names.get(b.form)];
      return first && own ? compareNames(a, b, first, own) : [];
    });
  },
};

function compareNames(a: UnitForm, b: UnitForm, first: ReadonlySet<string>, own: ReadonlySet<string>): UnitDraft[] {
  const { limits } = b.view;
  const count = own.size;
  let shared = 0;
  for (const name of own) if (first.has(name)) shared += 1;
  if (Math.min(first.size, count) < limits.fewestIndicators) return [];
  const [sharedNumber, countNumber] = [Rational.of(BigInt(shared)), Rational.of(BigInt(count))];
  if (sharedNumber.compare(countNumber.times(limits.copiedIndicators)) < 0) return [];
  return [
    {
      form: b.form,
      others: [a.form],
      code: 'review/indicators-copied',
      severity: 'warning',
      path: '/indicators',
      numbers: { shared: sharedNumber, count: countNumber },
      words: { other: shortText(a.view.form.project.name) },
    },
  ];
}
