import { normalizeText, type Quantity, Rational } from '@plumbline/core';
import { placesOf } from '../view/figures.ts';

/** A proposed target: its value in the base unit, and as it would be written, in the scale and unit of this year's. */
export type ProposedTarget = { readonly value: Rational; readonly text: string };

/**
 * What next year's target could be after an overshoot: at least so high that this year's actual would no longer be one, at most the
 * actual itself. In steps of the last place that this year's target has.
 *
 * @example nextTargets('>=50家', target, actual, Rational.of('1.3')) // from '57家' to '74家' after 74家
 */
export function nextTargets(
  written: string,
  target: Quantity,
  actual: Quantity,
  line: Rational,
): { readonly from: ProposedTarget; readonly to: ProposedTarget } {
  const scale = Rational.of(target.scale);
  const reached = Rational.of(actual.value).over(scale);
  const places = placesOf(Rational.of(target.value).over(scale));
  const step = Rational.one.over(Rational.of(10n ** BigInt(places)));
  const above = reached.over(line).rounded({ places, mode: 'floor' }).plus(step);
  const highest = Rational.max(reached.rounded({ places, mode: 'floor' }), Rational.of(target.value).over(scale));
  const propose = (amount: Rational): ProposedTarget => ({
    value: amount.times(scale),
    text: withUnitOf(written, amount),
  });
  return { from: propose(Rational.min(above, highest)), to: propose(highest) };
}

/** The number with what stood behind the one in this year's target, without the sign before it. */
function withUnitOf(written: string, amount: Rational): string {
  const unit = /[\d,]+(?:\.\d+)?([^\d,<>=]*)$/.exec(normalizeText(written))?.[1] ?? '';
  return `${amount.toPlain()}${unit.replace(/(?:及)?以上.*$/, '').trim()}`;
}
