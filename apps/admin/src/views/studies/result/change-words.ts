import type { WaterfallBar } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import { WORDS } from './words.ts';

type Change = { readonly kind: string; readonly keys: readonly string[] };

/** What rules, indicators and the like are called, by their identifiers. */
export type Names = ReadonlyMap<string, string>;

const KINDS = {
  'rule-added': WORDS['rule-added'],
  'rule-removed': WORDS['rule-removed'],
  condition: WORDS.condition,
  method: WORDS.method,
  priority: WORDS.priority,
  parameter: WORDS.parameter,
  weights: WORDS.weights,
  readings: WORDS.readings,
  framework: WORDS.framework,
  rounding: WORDS.rounding,
  several: WORDS.several,
} as const;

const isKnown = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind);

/** So many names can be read at a glance. */
const MOST_NAMES = 3;

/** A change of the rules in words: which kind, and of what. */
function changeWords({ kind, keys }: Change, names: Names, say: Say): string {
  const called = keys.slice(0, MOST_NAMES).map((key) => names.get(key) ?? key);
  const list = `${called.join(', ')}${keys.length > MOST_NAMES ? ' …' : ''}`;
  return say(isKnown(kind) ? KINDS[kind] : WORDS.several, { keys: list });
}

type Part = { readonly kind: WaterfallBar['kind']; readonly change: Change | null };

/** A part of a change in words. */
export function partWords({ kind, change }: Part, names: Names, say: Say): string {
  switch (kind) {
    case 'item':
      return change === null ? say(WORDS.several, { keys: '' }) : changeWords(change, names, say);
    case 'total':
      return say(WORDS.totalChange, { change: change === null ? '' : changeWords(change, names, say) });
    default:
      return say(WORDS[kind]);
  }
}
