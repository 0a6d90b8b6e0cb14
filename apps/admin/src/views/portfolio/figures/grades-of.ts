import { terms } from '@plumbline/locale';
import type { PortfolioUnit } from '../portfolio-query.ts';

/** The usual grades, best first, and whatever others rule sets gave. */
export function gradesOf(units: readonly Pick<PortfolioUnit, 'ratings'>[]): readonly string[] {
  return [...new Set([...Object.keys(terms.ratings), ...units.flatMap(({ ratings }) => ratings.map(({ id }) => id))])];
}
