import { decimalText, groupedText } from '../decimal-text.ts';
import { chance } from '../random.ts';
import { missedShare, targetNumber } from './amounts.ts';
import type { Cells, Draw } from './cells.ts';
import type { Gauge } from './gauge.ts';
import { actualText, atLeast } from './style.ts';

/** >=50家, 不少于12种, 4场, >=1.6万人: things counted, with an actual that may be written another way. */
export function countCells({ unit, low, high }: Extract<Gauge, { kind: 'count' }>, draw: Draw): Cells {
  const { plan, filing, style } = draw;
  const wanted = targetNumber(draw, low, high);
  const prefersTenThousands = chance(plan, 0.75);
  const inTenThousands = prefersTenThousands && wanted >= TEN_THOUSAND && !unit.startsWith('万');
  const target = inTenThousands ? Math.round(wanted / 1000) * 1000 : wanted;
  const actualInTenThousands = inTenThousands && chance(filing, 0.65);
  const reached = actualInTenThousands ? floorTo(reach(target, draw), 100) : reach(target, draw);
  const written = atLeast(draw, numberText(draw, target, inTenThousands) + (style.unitInName ? '' : unit), '不少于');
  return {
    target: written,
    actual: actualText(draw, written, numberText(draw, reached, actualInTenThousands), unit, reached === target),
    outcome: reached < target ? 'missed' : reached >= target * FAR ? 'far' : 'met',
    share: Math.min(1, reached / target),
  };
}

/** From here on reviewers ask why the target was so low. */
const FAR = 1.3;
const TEN_THOUSAND = 10_000;

function reach(target: number, { fate, filing }: Draw): number {
  const spread = filing();
  switch (fate) {
    case 'exact':
      return target;
    case 'more':
      return target < 4 ? target : target + Math.ceil(target * 0.25 * spread * spread);
    case 'far':
      return Math.ceil(target * (FAR + 2 * spread * spread * spread));
    default:
      return Math.floor(target * missedShare(filing));
  }
}

function numberText({ filing, style }: Draw, value: number, inTenThousands: boolean): string {
  if (inTenThousands) return `${decimalText(value, 4)}万`;
  return value >= 1000 && chance(filing, 0.07) ? groupedText(value, style.wide ? '，' : ',') : String(value);
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
