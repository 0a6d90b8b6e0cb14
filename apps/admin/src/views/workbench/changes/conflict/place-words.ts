import type { LocalizedText } from '@plumbline/core';
import { MEMBER_WORDS } from '@plumbline/engine';
import type { Say } from '../../../../language/language.tsx';
import { WORDS } from '../words.ts';

/** The parts at the top of a rule set. */
const PARTS: Readonly<Record<string, LocalizedText>> = {
  rules: WORDS.groupRules,
  parameters: WORDS.groupParameters,
  conditions: WORDS.groupConditions,
  grades: WORDS.groupGrades,
  framework: WORDS.groupIndicators,
  categories: WORDS.groupIndicators,
  indicators: WORDS.groupIndicators,
  rounding: WORDS.groupRounding,
  readings: WORDS.groupRounding,
  inputs: WORDS.groupInputs,
};

/** Where something stands in a document, as people call it; names that somebody gave stay as they are. */
export function placeWords(place: readonly string[], say: Say): string {
  const said = place.map((name, depth) => {
    const words = depth === 0 || place[0] === 'framework' ? { ...MEMBER_WORDS, ...PARTS } : MEMBER_WORDS;
    // The name of a parameter may be that of a member as well.
    const isGiven = depth === 1 && place[0] !== 'framework';
    const known = isGiven || !Object.hasOwn(words, name) ? undefined : words[name];
    return known ? say(known) : name;
  });
  return said.filter((one, index) => one !== said[index - 1]).join(' › ');
}
