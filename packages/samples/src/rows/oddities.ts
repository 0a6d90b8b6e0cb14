import type { Cells } from '../cells/cells.ts';
import type { Gauge } from '../cells/gauge.ts';
import { chance, integer, pick, type Random, weighted } from '../random.ts';

/** Leaves some actuals out and replaces a few by something that is no value. */
export function withOddities(filing: Random, gauge: Gauge, cells: Cells): Cells {
  const luck = filing();
  if (luck >= LEFT_OUT + ODD) return cells;
  const { target, share } = cells;
  if (luck < LEFT_OUT) return { target, actual: leftOut(filing), outcome: 'unknown', share };
  return {
    target,
    actual: chance(filing, 0.55) ? oddValue(filing, gauge) : elsewhere(filing),
    outcome: 'unknown',
    share,
  };
}

const LEFT_OUT = 0.021;
const ODD = 0.014;

function leftOut(filing: Random): string | null {
  return chance(filing, 0.92) ? null : pick(filing, DASHES);
}

const DASHES = weighted(['—', 2], ['/', 2], ['——', 1]);

/** The value is said to be somewhere else. Those without a figure are read as judged texts, the others not at all. */
function elsewhere(filing: Random): string {
  return pick(filing, ELSEWHERE);
}

const ELSEWHERE = weighted(
  ['见附件', 3],
  ['详见总结报告', 2],
  ['约若干', 1],
  ['详见报告3份说明', 4],
  ['附件2', 2],
  ['1.已完成；2.持续推进', 2],
);

/** A number that nothing can be held against: about so many, so many and more, two at once. */
function oddValue(filing: Random, gauge: Gauge): string {
  if (gauge.kind === 'rate') return pick(filing, ODD_RATES);
  if (gauge.kind !== 'count') return elsewhere(filing);
  const number = 10 * integer(filing, 1, 12);
  switch (pick(filing, ODD_COUNTS)) {
    case 'about':
      return `约${number}${gauge.unit}`;
    case 'more':
      return `${number}余${gauge.unit}`;
    case 'near':
      return `近${number}${gauge.unit}`;
    default:
      return `上半年${number}${gauge.unit}，下半年${number + 7}${gauge.unit}`;
  }
}

const ODD_COUNTS = weighted(['about', 4], ['more', 4], ['near', 2], ['halves', 2]);
const ODD_RATES = weighted(['95%左右', 3], ['接近100%', 2], ['线上95%，线下98%', 2], ['90%-', 1]);
