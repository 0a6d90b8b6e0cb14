import type { StudyResult } from '@plumbline/core';

/**
 * The score rules that the list can be narrowed to, each once, in the order of the result. Between two versions they are those of which an item
 * has other points; from official scores, of which the result does not say it rule by rule, all that score now. The one in the address is among them.
 */
export function rulesToChoose(
  { byRule, cliffs }: Pick<StudyResult, 'byRule' | 'cliffs'>,
  chosen: string | undefined,
): readonly string[] {
  const moved = byRule.filter(({ changed, open }) => changed > 0 || open > 0).flatMap(({ from, to }) => [from, to]);
  const scoring = cliffs.rules.filter(({ items }) => items > 0).map(({ rule }) => rule);
  const ids = [...(byRule.length > 0 ? moved : scoring), chosen ?? null];
  return [...new Set(ids)].filter((id) => id !== null);
}
