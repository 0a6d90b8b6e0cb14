import { type Comparator, Decimal, type FormIndicator, readPair, sameText, type ValueKind } from '@plumbline/core';

export type ReadRow = {
  readonly target: ValueKind;
  readonly actual: ValueKind;
  /** `overshot` is met by 130% or more; `open` is what only a person can decide. */
  readonly outcome: 'met' | 'overshot' | 'missed' | 'open';
};

/** Reads a row as a scorer would: a bare number is a floor, in the cost group and at zero a ceiling. */
export function readRow(row: FormIndicator, fiscalYear: number): ReadRow {
  const pair = readPair(row.target, row.actual, { fiscalYear, indicatorName: row.name });
  const { target, actual } = pair;
  const read = { target: target.kind, actual: actual.kind };
  if (!pair.comparable) return { ...read, outcome: 'open' };
  if (target.kind === 'quantity' && actual.kind === 'quantity') {
    const [wanted, reached] = [new Decimal(target.quantity.value), new Decimal(actual.quantity.value)];
    return { ...read, outcome: compare(wanted, reached, isCeiling(target.comparator, wanted, row.group)) };
  }
  if (target.kind === 'range' && actual.kind === 'quantity') {
    return { ...read, outcome: new Decimal(actual.quantity.value).gte(target.lower.value) ? 'met' : 'missed' };
  }
  if (target.kind === 'date' && actual.kind === 'date') {
    return { ...read, outcome: actual.latest <= target.latest ? 'met' : 'missed' };
  }
  if (target.kind === 'yesNo' && actual.kind === 'yesNo') {
    return { ...read, outcome: actual.value === target.value ? 'met' : 'missed' };
  }
  const same = target.kind === 'text' && actual.kind === 'text' && sameText(target.text, actual.text);
  return { ...read, outcome: same ? 'met' : 'open' };
}

function isCeiling(comparator: Comparator | null, wanted: Decimal, group: string | null): boolean {
  if (comparator === 'atMost' || comparator === 'lessThan') return true;
  return wanted.isZero() || (comparator === null && group === '成本指标');
}

function compare(wanted: Decimal, reached: Decimal, isCeiling: boolean): ReadRow['outcome'] {
  if (isCeiling) return reached.lte(wanted) ? 'met' : 'missed';
  if (reached.lt(wanted)) return 'missed';
  return reached.gte(wanted.times('1.3')) ? 'overshot' : 'met';
}
