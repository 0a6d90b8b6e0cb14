import { Rational } from '@plumbline/core';
import { percent } from '../print/percent.ts';
import type { RowView } from '../view/row-view.ts';
import { EXECUTION_PATH } from '../view/scored-view.ts';
import type { Check } from './check.ts';

/**
 * More was reached than the money spent would let one expect: an indicator beyond the execution rate by more than the margin, relative
 * to it, without a reason. The red alert of systems in use; one finding for the form, with every such row.
 */
export const outcomeAgainstMoney: Check = {
  id: 'outcome-against-money',
  codes: ['review/outcome-contradicts-money'],
  find: ({ money: { rate }, rows, limits }) => {
    if (!rate) return [];
    const line = rate.times(Rational.one.plus(limits.outcomeMargin));
    const beyond = rows.flatMap((row) => beyondLine(row, line));
    const [first, ...rest] = beyond;
    // Targets met in full with money left over; where all was spent they were only surpassed.
    const isUnspent = line.compare(Rational.one) < 0;
    if (!first) return [];
    const most = rest.reduce((high, one) => (one.ratio.compare(high.ratio) > 0 ? one : high), first);
    return [
      {
        code: 'review/outcome-contradicts-money',
        severity: isUnspent ? 'warning' : 'info',
        required: isUnspent,
        path: EXECUTION_PATH,
        related: beyond.map(({ row }) => `${row.path}/actual`),
        numbers: { rate, line, ratio: most.ratio, count: Rational.of(BigInt(beyond.length)) },
        words: { name: most.row.name, ratio: percent(most.ratio), rate: percent(rate), line: percent(line) },
      },
    ];
  },
};

function beyondLine(row: RowView, line: Rational): { readonly row: RowView; readonly ratio: Rational }[] {
  const { ratio, direction, explained } = row;
  return ratio && direction === 'higher' && !explained && isBeyond(ratio, line) ? [{ row, ratio }] : [];
}

/** Most rows stand on another side of 1 than the line, which is a fraction of long terms. */
function isBeyond(ratio: Rational, line: Rational): boolean {
  const [own, of] = [ratio.compare(Rational.one), line.compare(Rational.one)];
  return own === of ? ratio.compare(line) > 0 : own > of;
}
