import { decimalText } from '../decimal-text.ts';
import { chance, integer } from '../random.ts';
import { missedShare } from './amounts.ts';
import type { Cells, Draw } from './cells.ts';
import type { Gauge } from './gauge.ts';

/** 5%-8%, 10-15天: a target that is a range, and an actual that mostly lies in it. */
export function spanCells({ unit, low, high }: Extract<Gauge, { kind: 'span' }>, draw: Draw): Cells {
  const { plan, filing, fate } = draw;
  const first = integer(plan, low, Math.floor((low + high) / 2));
  const last = integer(plan, first + 2, high);
  const missed = fate === 'missed';
  const exact = missed ? first * missedShare(filing) : first + (last - first) * filing();
  const reached = unit === '%' ? Math.floor(exact * 10) : Math.floor(exact) * 10;
  return {
    target: rangeText(draw, first, last, unit),
    actual: decimalText(reached, 1) + (chance(filing, 0.06) ? '' : unit),
    outcome: missed ? 'missed' : 'met',
    share: missed ? reached / 10 / first : 1,
  };
}

function rangeText({ plan }: Draw, first: number, last: number, unit: string): string {
  const manner = plan();
  if (manner < 0.5) return `${first}${unit}-${last}${unit}`;
  if (manner < 0.75) return `${first}-${last}${unit}`;
  return manner < 0.9 ? `${first}${unit}~${last}${unit}` : `${first}%至${last}%`.replaceAll('%', unit);
}
