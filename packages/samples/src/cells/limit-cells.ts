import { decimalText } from '../decimal-text.ts';
import { chance, integer, pick } from '../random.ts';
import type { Cells, Draw } from './cells.ts';
import type { Gauge } from './gauge.ts';
import { actualText, atMost } from './style.ts';

/** <=3天, 不超过2%: a number, in hundredths, that must not be passed. */
export function limitCells({ unit, limits }: Extract<Gauge, { kind: 'limit' }>, draw: Draw): Cells {
  const allowed = pick(draw.plan, limits);
  const reached = reach(allowed, unit === '%' ? 1 : 100, draw);
  const target = atMost(draw, decimalText(allowed, 2) + (draw.style.unitInName ? '' : unit));
  return {
    target,
    actual: actualText(draw, target, decimalText(reached, 2), unit, reached === allowed),
    outcome: reached > allowed ? 'missed' : 'met',
    share: reached > allowed ? allowed / reached : 1,
  };
}

/** 0起: something that should not happen, and seldom does. */
export function noneCells({ unit }: Extract<Gauge, { kind: 'none' }>, draw: Draw): Cells {
  const { plan, filing, fate, style } = draw;
  const happened = fate === 'missed' && chance(filing, 0.6) ? integer(filing, 1, 3) : 0;
  const written = style.unitInName ? '' : unit;
  const target = chance(plan, 0.12) ? `=0${written}` : `0${written}`;
  return {
    target,
    actual: actualText(draw, target, String(happened), unit, happened === 0),
    outcome: happened > 0 ? 'missed' : 'met',
    share: happened > 0 ? 0 : 1,
  };
}

/** `step` is the least difference anyone measures: days come whole, percents in hundredths. */
function reach(allowed: number, step: number, { fate, filing }: Draw): number {
  const spread = filing();
  if (fate === 'exact') return allowed;
  if (fate === 'missed') return Math.ceil((allowed * (1.05 + 1.2 * spread * spread)) / step) * step;
  return Math.min(allowed, Math.ceil((allowed * (1 - 0.8 * spread)) / step) * step);
}
