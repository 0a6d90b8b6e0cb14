import type { Comparison, Condition, RuleSet } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { factHandle, type Handle } from './handle.ts';
import { numberPlace } from './number-place.ts';

/**
 * The lines at which conditions of rules compare a fact with a number: a pass mark, for one. A parameter that several rules compare with is one line. Only
 * rules of these identifiers, in their order.
 */
export function thresholdHandles(ruleSet: RuleSet, ruleIds: readonly string[], facts: readonly string[]): Handle[] {
  const found = new Map<string, Handle>();
  for (const [index, { id, title, conditions }] of ruleSet.rules.entries()) {
    if (!ruleIds.includes(id)) continue;
    for (const { path, comparison } of comparisonsIn(conditions, ['rules', index, 'conditions'], ruleSet)) {
      const { value, fact } = comparison;
      if (!facts.includes(fact) || !isNumber(value)) continue;
      const place = numberPlace(ruleSet, [...path, 'value'], value);
      if (place === null) continue;
      const key = `threshold ${place.path.join('/')}`;
      const label = place.parameter
        ? text(`参数 ${place.parameter}`, `Parameter ${place.parameter}`)
        : text(`“${title.zh}”的界线`, `The line of “${title.en}”`);
      for (const handle of factHandle(key, label, place)) found.set(key, handle);
    }
  }
  return [...found.values()];
}

type Found = { readonly path: Path; readonly comparison: Comparison };

function comparisonsIn(condition: Condition, path: Path, ruleSet: RuleSet): Found[] {
  if ('all' in condition)
    return condition.all.flatMap((one, index) => comparisonsIn(one, [...path, 'all', index], ruleSet));
  if ('any' in condition)
    return condition.any.flatMap((one, index) => comparisonsIn(one, [...path, 'any', index], ruleSet));
  if ('not' in condition) return comparisonsIn(condition.not, [...path, 'not'], ruleSet);
  if ('fact' in condition) return [{ path, comparison: condition }];
  const named = ruleSet.conditions[condition.condition];
  // A named condition that names itself is a fault that lint tells of; here it ends nothing.
  return named && path[0] === 'rules' ? comparisonsIn(named, ['conditions', condition.condition], ruleSet) : [];
}

const isNumber = (value: Comparison['value']): value is string | { readonly parameter: string } =>
  typeof value === 'string'
    ? /^-?\d+(\.\d+)?$/.test(value)
    : typeof value === 'object' && value !== null && 'parameter' in value;
