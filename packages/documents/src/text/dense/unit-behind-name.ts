import { unitInName } from '@plumbline/core';
import type { IndicatorColumn } from '../form-labels.ts';

/**
 * The name with the unit that has a column of its own between name and target, in brackets, where rules look for it: 漏损率% is
 * 漏损率(%). Where the unit stands behind the target it is part of that.
 */
export function unitBehindName(text: string, columns: readonly IndicatorColumn[]): string {
  const unitAt = columns.indexOf('unit');
  if (unitAt < 0 || unitAt > columns.indexOf('target')) return text;
  const name = columns.includes('nature') ? text.replace(/(?:正向|反向|定量|定性)(?:指标)?$/, '') : text;
  for (let length = Math.min(LONGEST_UNIT, name.length - 2); length >= 1; length--) {
    const unit = name.slice(-length);
    if (unitInName(`名(${unit})`)) return `${name.slice(0, -length)}(${unit})`;
  }
  return name;
}

const LONGEST_UNIT = 6;
