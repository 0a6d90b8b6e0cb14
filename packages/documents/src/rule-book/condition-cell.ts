import type { ConditionLine } from '@plumbline/engine';

/** The lines of a condition as the text of one cell, what is below something further in than it. */
export const conditionCell = (lines: readonly ConditionLine[]): string =>
  lines.map(({ depth, number, text }) => `${'　'.repeat(Math.max(depth - 1, 0))}${labelOf(number)}${text}`).join('\n');

const labelOf = (number: string) => (number === '' ? '' : number.includes('.') ? `${number} ` : `${number}. `);
