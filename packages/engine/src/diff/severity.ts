import type { RuleSetChange } from './diff.ts';

/**
 * How much a change of rules is, by what it does to points. `major`: something that gave points gives others, or is gone. `minor`: points can change only
 * through what is new. `patch`: no point can change.
 */
export type ChangeSeverity = 'major' | 'minor' | 'patch';

/**
 * The severity of all these changes together.
 *
 * @example changeSeverity(diffRuleSets(before, after)) // 'patch'
 */
export function changeSeverity(changes: readonly Pick<RuleSetChange, 'kind' | 'scoring'>[]): ChangeSeverity {
  const scoring = changes.filter((change) => change.scoring);
  if (scoring.length === 0) return 'patch';
  return scoring.some(({ kind }) => kind !== 'added') ? 'major' : 'minor';
}
