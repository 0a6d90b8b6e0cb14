import type { FiledValue, Quantity } from '../../src/quantities/target-expression.ts';

/** The canonical line of a value in test/vectors: `atLeast 100000 次`, `within 0.05..0.08 %`, `by 2020-09-30`, `yes 是`. */
export function canonical(value: FiledValue): string {
  switch (value.kind) {
    case 'quantity':
      return [value.comparator, amount(value.quantity.value, value.quantity)].filter(Boolean).join(' ');
    case 'range':
      return `within ${amount(`${value.lower.value}..${value.upper.value}`, value.upper)}`;
    case 'date':
      return value.earliest === null ? `by ${value.latest}` : `from ${value.earliest} to ${value.latest}`;
    case 'yesNo':
      return `${value.value ? 'yes' : 'no'} ${value.text}`;
    case 'text':
    case 'unparsed':
      return `${value.kind} ${value.text}`;
    case 'absent':
      return 'absent';
  }
}

function amount(value: string, { unit }: Quantity): string {
  return unit === null ? value : `${value} ${unit}`;
}
