import { type FiledValue, type IndicatorPart, pointer, Rational, readPair } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import { numberOf, sumOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { RowView } from '../view/row-view.ts';
import type { Check } from './check.ts';

/** 其中 rows against the indicator they are part of: points that are split add up, and counts are not more than the whole. */
export const parts: Check = {
  id: 'parts',
  codes: ['review/parts-do-not-add-up', 'review/parts-exceed-whole'],
  find: ({ rows, form: { fiscalYear } }: FormView) =>
    rows.flatMap((row) =>
      row.row.parts === undefined
        ? []
        : [
            ...pointsOfParts(row, row.row.parts, 'maxScore'),
            ...pointsOfParts(row, row.row.parts, 'declaredScore'),
            ...countsOfParts(row, row.row.parts, fiscalYear),
          ],
    ),
};

/** Some forms repeat the points of the indicator in every part; they count once. */
function pointsOfParts(
  { row, name, path }: RowView,
  filed: readonly IndicatorPart[],
  field: 'maxScore' | 'declaredScore',
): Draft[] {
  const whole = numberOf(row[field]);
  const points = filed.map((part) => numberOf(part[field]));
  if (whole === null || points.includes(null) || points.every((one) => one?.equals(whole))) return [];
  const sum = sumOf(points);
  if (sum.equals(whole)) return [];
  return [
    {
      code: 'review/parts-do-not-add-up',
      severity: 'warning',
      path: `${path}/${field}`,
      related: filed.map((_, at) => path + pointer('parts', at, field)),
      numbers: { whole, sum },
      words: { name, field },
      cause: 'arithmetic-slip',
    },
  ];
}

/** Shares do not add up, and 其中 need not name every part: only counts of one unit beyond the whole are a contradiction. */
function countsOfParts({ row, actual, name, path }: RowView, filed: readonly IndicatorPart[], year: number): Draft[] {
  const whole = countIn(actual);
  const counts = filed.map((part) =>
    countIn(readPair(row.target, part.actual, { fiscalYear: year, indicatorName: row.name }).actual),
  );
  if (!whole || counts.some((one) => one === null || one.dimension !== whole.dimension)) return [];
  const sum = sumOf(counts.map((one) => one?.value ?? null));
  if (sum.compare(whole.value) <= 0) return [];
  return [
    {
      code: 'review/parts-exceed-whole',
      severity: 'warning',
      path: `${path}/actual`,
      related: filed.map((_, at) => path + pointer('parts', at, 'actual')),
      numbers: { whole: whole.value, sum },
      words: { name },
    },
  ];
}

function countIn(value: FiledValue): { readonly value: Rational; readonly dimension: string | null } | null {
  if (value.kind !== 'quantity' || value.quantity.dimension === 'proportion') return null;
  return { value: Rational.of(value.quantity.value), dimension: value.quantity.dimension };
}
