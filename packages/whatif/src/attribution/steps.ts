import { InvalidRuleSetError, type RuleSet } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet, compileUnchecked } from '@plumbline/engine';
import { bundlings, type Change, changesBetween, nameOf } from './changes.ts';
import { mixtureOf } from './mixture.ts';

/** The versions between two: one for every set of changes, given as bits. */
export type Steps = {
  readonly changes: readonly Change[];
  /** Whether changes are taken together. */
  readonly bundled: boolean;
  /** How many sets there are. */
  readonly sets: number;
  /** Compiled when it is first asked for, and kept. */
  readonly versionOf: (set: number) => CompiledRuleSet;
};

/** Every change more doubles the versions; more than `most` are not told apart. */
export function stepsBetween(base: RuleSet, candidate: RuleSet, most: number): Steps {
  const bundles = bundlings(changesBetween(base, candidate)).find(({ length }) => length <= most) ?? [];
  return stepsOf(bundles, base, candidate, compileUnchecked);
}

/**
 * {@link stepsBetween} where every version between holds together as a rule set of its own, as programs need it: half of a rule that became
 * another may not. Changes that do not come apart are taken together.
 */
export function soundStepsBetween(base: RuleSet, candidate: RuleSet, most: number): Steps {
  for (const bundles of bundlings(changesBetween(base, candidate))) {
    if (bundles.length > most) continue;
    const steps = stepsOf(bundles, base, candidate, compileRuleSet);
    if (isSound(steps)) return steps;
  }
  throw new Error('A version that does not hold together');
}

function isSound({ sets, versionOf }: Steps): boolean {
  try {
    for (let set = 0; set < sets; set++) versionOf(set);
    return true;
  } catch (error) {
    if (error instanceof InvalidRuleSetError) return false;
    throw error;
  }
}

function stepsOf(
  bundles: readonly (readonly Change[])[],
  base: RuleSet,
  candidate: RuleSet,
  compile: (ruleSet: RuleSet) => CompiledRuleSet,
): Steps {
  const sets = 1 << bundles.length;
  const versions: CompiledRuleSet[] = [];
  const versionWith = (set: number): RuleSet => {
    if (set === 0) return base;
    if (set === sets - 1) return candidate;
    const on = new Set(bundles.flatMap((own, index) => (set & (1 << index) ? own.map(({ id }) => id) : [])));
    return mixtureOf(base, candidate, (id) => on.has(id));
  };
  return {
    changes: bundles.map(nameOf),
    bundled: bundles.some(({ length }) => length > 1),
    sets,
    versionOf(set) {
      versions[set] ??= compile(versionWith(set));
      return versions[set];
    },
  };
}
