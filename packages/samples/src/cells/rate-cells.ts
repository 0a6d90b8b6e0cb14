import { decimalText } from '../decimal-text.ts';
import { chance, pick, type Random, weighted } from '../random.ts';
import { missedShare } from './amounts.ts';
import type { Cells, Draw } from './cells.ts';
import type { Gauge } from './gauge.ts';
import { actualText, atLeast, percentSign } from './style.ts';

/** 100%, >=95%, 98%以上: a share, counted in hundredths of a percent, that should be high. */
export function rateCells({ targets }: Extract<Gauge, { kind: 'rate' }>, draw: Draw): Cells {
  const { plan, style } = draw;
  const target = pick(plan, targets);
  const reached = reach(target, draw);
  const sign = percentSign(draw);
  const amount = decimalText(target, 2) + (style.unitInName ? '' : sign);
  const written = target === WHOLE ? wholeText(draw, amount) : atLeast(draw, amount, '不低于');
  return {
    target: written,
    actual: actualText(draw, written, decimalText(reached, 2), sign, reached === target),
    outcome: reached < target ? 'missed' : 'met',
    share: Math.min(1, reached / target),
  };
}

const WHOLE = 10_000;
/** Shares are missed by less than counts. */
const CLOSE = 0.6;

/** Nobody writes 100%以上. */
function wholeText({ plan, style }: Draw, amount: string): string {
  const manner = plan();
  if (manner < 0.6) return amount;
  if (manner < 0.8) return `=${amount}`;
  return style.operator === 'ascii' ? `>=${amount}` : `≥${amount}`;
}

function reach(target: number, { fate, filing }: Draw): number {
  if (fate === 'missed') return floorTo(target * (1 - CLOSE * (1 - missedShare(filing))), pick(filing, STEPS));
  if (fate === 'exact' || target === WHOLE) return target;
  return chance(filing, 0.3) ? WHOLE : between(target, filing);
}

/** As precise as measured: whole percents, tenths or hundredths. */
const STEPS = weighted([100, 10], [10, 6], [1, 4]);

function between(target: number, filing: Random): number {
  const step = pick(filing, STEPS);
  return Math.max(target, floorTo(target + filing() * (WHOLE - target), step));
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
