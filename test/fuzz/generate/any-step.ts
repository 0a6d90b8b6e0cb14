import type { RuleSet, ScoringRule } from '@plumbline/core';
import fc from 'fast-check';
import { PARAMETERS } from './words.ts';

type Change = (ruleSet: RuleSet) => RuleSet;

const replaceRule =
  (index: number, change: (rule: ScoringRule) => ScoringRule | null): Change =>
  (ruleSet) => {
    const at = index % ruleSet.rules.length;
    return {
      ...ruleSet,
      rules: ruleSet.rules.flatMap((rule, position) => (position === at ? (change(rule) ?? []) : rule)),
    };
  };

const place = fc.nat(99);

/** Changes to a version, taking what they bring from another that is as random. */
const changeFrom = (other: RuleSet): fc.Arbitrary<Change> => {
  const borrowed = (rule: ScoringRule) =>
    other.rules.find(({ phase, item, id }) => phase === rule.phase && item === rule.item && !id.startsWith('absent'));
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...Object.keys(PARAMETERS)), fc.constantFrom('0.12', '1', '2'))
      .map(([name, value]): Change => {
        // Lines stay below the knots they stand beside.
        const safe = name === 'pass' ? '0.12' : value;
        return (ruleSet) => ({ ...ruleSet, parameters: { ...ruleSet.parameters, [name]: safe } });
      }),
    place.map((index) => replaceRule(index, (rule) => ({ ...rule, event: borrowed(rule)?.event ?? rule.event }))),
    place.map((index) =>
      replaceRule(index, (rule) => ({ ...rule, conditions: borrowed(rule)?.conditions ?? rule.conditions })),
    ),
    place.map((index) => replaceRule(index, (rule) => ({ ...rule, priority: 60 }))),
    place.map((index) => replaceRule(index, (rule) => (rule.phase === 'score' ? rule : null))),
    fc.constant<Change>((ruleSet) => ({
      ...ruleSet,
      rules: [
        ...ruleSet.rules,
        ...other.rules
          .filter(({ phase }) => phase === 'form' || phase === 'adjust')
          .map((rule) => ({ ...rule, id: `new-${rule.id}` })),
      ],
    })),
    fc.constant<Change>((ruleSet) => ({ ...ruleSet, rounding: other.rounding })),
    fc.constant<Change>((ruleSet) => ({ ...ruleSet, readings: other.readings })),
    fc.constant<Change>((ruleSet) => ({
      ...ruleSet,
      framework: { ...ruleSet.framework, notApplicable: other.framework.notApplicable },
    })),
  );
};

/** A later version: the base with a few changes. */
export const stepFrom = (base: RuleSet, other: RuleSet): fc.Arbitrary<RuleSet> =>
  fc
    .array(changeFrom(other), { minLength: 1, maxLength: 4 })
    .map((changes) => ({ ...changes.reduce((ruleSet, change) => change(ruleSet), base), version: '1.1.0' }));
