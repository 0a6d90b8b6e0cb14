import { decimalText } from '../decimal-text.ts';
import { chance } from '../random.ts';
import { targetNumber } from './amounts.ts';
import type { Cells, Draw } from './cells.ts';
import type { Gauge } from './gauge.ts';
import { actualText, atMost } from './style.ts';

/** <=20万元, 不超过198700元: a part of the project with its own ceiling. */
export function moneyCells({ low, high }: Extract<Gauge, { kind: 'money' }>, draw: Draw): Cells {
  const ceiling = targetNumber(draw, low, high) * CENTS;
  return moneyText(ceiling, spend(ceiling, 100 * CENTS, draw), draw);
}

/** The whole project against its budget, as the money rows above have it, or what they should have. */
export function budgetCells(draw: Draw): Cells {
  const { original, final, spent } = draw.spending;
  const ceiling = final || original || USUAL_BUDGET;
  return moneyText(ceiling, spent ?? ceiling, draw);
}

/** ≤500元/人: what one of something may cost. */
export function priceCells({ unit, low, high }: Extract<Gauge, { kind: 'price' }>, draw: Draw): Cells {
  const ceiling = targetNumber(draw, low, high) * CENTS;
  const paid = spend(ceiling, chance(draw.filing, 0.7) ? CENTS : 1, draw);
  const target = atMost(draw, decimalText(ceiling, 2) + (draw.style.unitInName ? '' : unit));
  return costCells(draw, target, { ceiling, paid, amount: decimalText(paid, 2), unit });
}

const CENTS = 100;
const USUAL_BUDGET = 100_000 * CENTS;

/** Below 10,000 元 and for sums with small change people write 元, else mostly 万元. */
function moneyText(ceiling: number, paid: number, draw: Draw): Cells {
  const prefersCoarse = chance(draw.plan, 0.8);
  const coarse = prefersCoarse && ceiling >= 1_000_000 && ceiling % 10_000 === 0;
  const unit = coarse ? '万元' : '元';
  const places = coarse ? 6 : 2;
  const target = atMost(draw, decimalText(ceiling, places) + unit);
  return costCells(draw, target, { ceiling, paid, amount: decimalText(paid, places), unit });
}

type Bill = { readonly ceiling: number; readonly paid: number; readonly amount: string; readonly unit: string };

function costCells(draw: Draw, target: string, { ceiling, paid, amount, unit }: Bill): Cells {
  return {
    target,
    actual: actualText(draw, target, amount, unit, paid === ceiling),
    outcome: paid > ceiling ? 'missed' : 'met',
    share: paid > ceiling ? ceiling / paid : 1,
  };
}

/** Costs end just below their ceiling; those that pass it mostly pass it by little. */
function spend(ceiling: number, step: number, { fate, filing }: Draw): number {
  const spread = filing();
  if (fate === 'exact') return ceiling;
  if (fate === 'missed') return Math.ceil((ceiling * (1.01 + 0.6 * spread * spread)) / step) * step;
  return Math.min(ceiling, Math.ceil((ceiling * (1 - 0.3 * spread * spread)) / step) * step);
}
