import type { Framework, RuleSet, ScoringRule } from '@plumbline/core';
import { changeId, ROUNDING } from './changes.ts';

/** Whether a change, by its id, is switched on: taken from the candidate and not from the base. */
export type IsOn = (id: string) => boolean;

/**
 * The base with some of the changes to the candidate made: none gives the base, all the candidate, as far as points go.
 * Parameters, conditions and inputs that only one of them declares are declared in every mixture; what reads them decides.
 */
export function mixtureOf(base: RuleSet, candidate: RuleSet, isOn: IsOn): RuleSet {
  return {
    ...base,
    rounding: isOn(ROUNDING) ? candidate.rounding : base.rounding,
    parameters: mixEntries(base.parameters, candidate.parameters, (name) => isOn(`parameter ${name}`)),
    conditions: mixEntries(base.conditions, candidate.conditions, (name) =>
      isOn(changeId('condition', 'condition', name)),
    ),
    inputs: mixEntries(base.inputs ?? {}, candidate.inputs ?? {}, (name) => isOn(changeId('framework', 'input', name))),
    readings: mixMembers(base.readings, candidate.readings, (name) => isOn(`readings ${name}`)),
    framework: mixFrameworks(base.framework, candidate.framework, isOn),
    rules: mixRules(base.rules, candidate.rules, isOn),
  };
}

type Entries<T> = Readonly<Record<string, T>>;

function mixEntries<T>(base: Entries<T>, candidate: Entries<T>, isOn: (key: string) => boolean): Record<string, T> {
  const changed = Object.entries(candidate).filter(([key]) => !Object.hasOwn(base, key) || isOn(key));
  return { ...base, ...Object.fromEntries(changed) };
}

/** Members that may be absent on either side. */
function mixMembers<T extends object>(base: T, candidate: T, isOn: (key: string) => boolean): T {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(candidate)])];
  const from = (key: string) => (isOn(key) ? candidate : base) as Entries<unknown>;
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(from(key), key) ? [[key, from(key)[key]]] : []))) as T;
}

function mixFrameworks(base: Framework, candidate: Framework, isOn: IsOn): Framework {
  const { categories: baseCategories, indicators: baseIndicators, ...baseRest } = base;
  const { categories, indicators, ...rest } = candidate;
  return {
    ...mixMembers(baseRest, rest, (key) => isOn(changeId('framework', 'framework', key))),
    categories: mixLists(
      baseCategories,
      categories,
      ({ id }) => id,
      (id) => isOn(changeId('framework', 'category', id)),
    ),
    indicators: mixLists(
      baseIndicators,
      indicators,
      ({ code }) => code,
      (code) => isOn(`weights ${code}`),
    ),
  };
}

/** Entries by key: each as one side has it, or not there when that side has none. */
function mixLists<T>(
  base: readonly T[],
  candidate: readonly T[],
  keyOf: (entry: T) => string,
  isOn: (key: string) => boolean,
): T[] {
  const [before, after] = [byKey(base, keyOf), byKey(candidate, keyOf)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const entry = (isOn(key) ? after : before).get(key);
    return entry === undefined ? [] : [entry];
  });
}

const byKey = <T>(list: readonly T[], keyOf: (entry: T) => string) =>
  new Map(list.map((entry) => [keyOf(entry), entry]));

function mixRules(base: readonly ScoringRule[], candidate: readonly ScoringRule[], isOn: IsOn): ScoringRule[] {
  const [before, after] = [byKey(base, ({ id }) => id), byKey(candidate, ({ id }) => id)];
  // The candidate's order with the removed ones behind: of rules of one priority the earlier wins, in every mixture alike.
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was && is) return [mixRule(was, is, isOn)];
    if (was) return isOn(`rule-removed ${id}`) ? [] : [was];
    return is && isOn(`rule-added ${id}`) ? [is] : [];
  });
}

function mixRule(was: ScoringRule, is: ScoringRule, isOn: IsOn): ScoringRule {
  const { phase, item, event } = isOn(`method ${was.id}`) ? is : was;
  const { priority = 0 } = isOn(`priority ${was.id}`) ? is : was;
  const { conditions } = isOn(changeId('condition', 'rule', was.id)) ? is : was;
  return { ...was, phase, item, event, priority, conditions };
}
