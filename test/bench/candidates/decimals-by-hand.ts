import { Decimal } from 'decimal.js';
import { gradeOfCents } from '../workload/bench-rule.ts';
import type { Fraction, PlainItem, Workload } from '../workload/workload.ts';
import type { Candidate } from './candidate.ts';

type Item = {
  readonly execution: boolean;
  readonly facts: PlainItem['facts'];
  readonly ratio: Decimal | null;
  readonly executionRate: Decimal | null;
  readonly maxScore: Decimal;
};

/** The sixteen rules written out with decimal.js; numbers are read beforehand, as they are for everybody. */
export function decimalsByHand({ items }: Workload): Candidate {
  const filed = items.map((rows) => rows.map(itemOf));
  const totals = new Int32Array(filed.length);
  const run = () => {
    for (const [form, rows] of filed.entries()) {
      let total = ZERO;
      for (const item of rows) {
        const points = item.execution ? executionPoints(item) : indicatorPoints(item);
        total = total.plus(points.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
      }
      totals[form] = total.times(100).toNumber();
      gradeOfCents(totals[form] as number);
    }
  };
  return { name: 'decimal.js by hand', forms: filed.length, run, totals };
}

const number = ({ n, d }: Fraction) => (d === 0 ? null : new Decimal(n).div(d));
const itemOf = ({ item, facts, ratio, executionRate, maxScore }: PlainItem): Item => ({
  execution: item === 'execution',
  facts,
  ratio: number(ratio),
  executionRate: number(executionRate),
  maxScore: number(maxScore) ?? ZERO,
});

const ZERO = new Decimal(0);
const [FIFTH, THIRD, HALF, SIX_TENTHS, EIGHT_TENTHS, NINE_TENTHS, ONE, TOP, OVERSHOT] = [
  '0.2',
  '0.3',
  '0.5',
  '0.6',
  '0.8',
  '0.9',
  '1',
  '1.2',
  '1.5',
].map((text) => new Decimal(text)) as [Decimal, Decimal, Decimal, Decimal, Decimal, Decimal, Decimal, Decimal, Decimal];
const BAND = new Decimal('0.4');

function executionPoints({ facts, executionRate: rate, maxScore }: Item): Decimal {
  if (facts.zeroBudget === 'true' || rate?.gt(ONE)) return ZERO;
  return maxScore.times(rate?.gte(NINE_TENTHS) ? rate : FIFTH);
}

function indicatorPoints({ facts, ratio, maxScore }: Item): Decimal {
  const { met, direction, group, kind } = facts;
  if (group === 'cost') {
    if (direction === 'lower' && ratio?.gt(TOP)) return ZERO;
    if (met === 'true') return maxScore;
    if (direction === 'lower' && met === 'false' && ratio?.gte(ONE)) return maxScore.times(TOP.minus(ratio).div(FIFTH));
  }
  if (kind === 'quantitative' && direction === 'higher' && ratio?.gt(OVERSHOT)) return maxScore.times(NINE_TENTHS);
  if (met === 'true') return maxScore;
  if (met === 'false') {
    if (group === 'beneficiarySatisfaction' && ratio?.gte(EIGHT_TENTHS) && ratio.lte(ONE))
      return maxScore.times(ratio.minus(SIX_TENTHS).div(BAND));
    if (group === 'timeliness') return maxScore.times(HALF);
    if (direction === 'higher' && ratio) {
      if (ratio.lt(SIX_TENTHS)) return ZERO;
      if (ratio.lte(ONE)) return maxScore.times(ratio);
    }
    if (direction === 'lower' && facts.hasDeviationReason === 'true' && ratio?.gte(ONE)) return maxScore.div(ratio);
  }
  if (kind === 'qualitative' && facts.textsEqual === 'false') return maxScore.times(SIX_TENTHS);
  return maxScore.times(THIRD);
}
