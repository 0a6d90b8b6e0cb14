import { apart, type RuleWording } from './rule-wording.ts';

/**
 * A band in words: what stands at its lower end belongs to it, what stands at its upper end only where `includesTop` says so. Null
 * for an end that is open.
 *
 * @example rangeText('80%', '90%', false, words) // '80% or more, but below 90%'
 */
export function rangeText(from: string | null, to: string | null, includesTop: boolean, { say }: RuleWording): string {
  const upper =
    to === null ? null : includesTop ? say(`不超过 ${to}`, `at most ${to}`) : say(`不足 ${to}`, `below ${to}`);
  if (from === null) return upper ?? say('任何值', 'any value');
  const lower = say(`${apart(from)}及以上`, `${from} or more`);
  return upper === null ? lower : say(`${lower}，${upper}`, `${lower}, but ${upper}`);
}
