import type { Language, Rounding } from '@plumbline/core';
import { ruleTerms } from './rule-terms.ts';

/**
 * How a figure is rounded, in words.
 *
 * @example roundingText({ places: 2, mode: 'half-up' }, 'en') // '2 decimal places, rounded half up'
 */
export function roundingText({ places, mode }: Rounding, language: Language): string {
  const how = ruleTerms.roundingModes[mode][language];
  if (language === 'zh') return places === 0 ? `取整数，${how}` : `保留 ${places} 位小数，${how}`;
  if (places === 0) return `whole numbers, ${how}`;
  return `${places} decimal ${places === 1 ? 'place' : 'places'}, ${how}`;
}
