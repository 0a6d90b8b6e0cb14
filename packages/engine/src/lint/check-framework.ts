import { type Diagnostic, pointer, Rational, suggest } from '@plumbline/core';
import { type RuleSetView, report } from './rule-set-view.ts';

/** The indicator framework: ids, references between its parts, and maximum scores that add up at each level. */
export function checkFramework(view: RuleSetView): Diagnostic[] {
  return [...checkIds(view), ...checkIndicators(view), ...checkReadings(view), ...checkSums(view), ...checkYears(view)];
}

function checkIds({ ruleSet, pathOf }: RuleSetView): Diagnostic[] {
  const { framework, rules } = ruleSet;
  return [
    ...duplicates(rules.map((rule) => ({ id: rule.id, path: pathOf(rule) }))),
    ...duplicates(
      framework.categories.map(({ id }, index) => ({ id, path: pointer('framework', 'categories', index) })),
    ),
    ...framework.categories.flatMap(({ groups = [] }, category) =>
      duplicates(
        groups.map(({ id }, index) => ({ id, path: pointer('framework', 'categories', category, 'groups', index) })),
      ),
    ),
    ...duplicates(
      framework.indicators.map(({ code }, index) => ({ id: code, path: pointer('framework', 'indicators', index) })),
      'code',
    ),
  ];
}

function duplicates(entries: readonly { readonly id: string; readonly path: string }[], member = 'id'): Diagnostic[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, path }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, path);
      return [];
    }
    return [report('rule-set/duplicate-id', 'error', `${path}/${member}`, { id, first: earlier })];
  });
}

function checkIndicators({ ruleSet, ruleIds }: RuleSetView): Diagnostic[] {
  const { framework, parameters, rules } = ruleSet;
  const categories = framework.categories.map(({ id }) => id);
  const known = Object.keys(parameters);
  const scoring = rules.filter(({ phase, item }) => phase === 'score' && item === 'indicator').map(({ id }) => id);
  const others = new Set(rules.map(({ id }) => id));
  // A rule with faults of its own may well be a score rule.
  const eligible = new Set([...scoring, ...ruleIds.filter((id) => !others.has(id))]);
  return framework.indicators.flatMap(({ category, group, rule, parameters: own = {} }, index) => {
    const at = (...rest: string[]) => pointer('framework', 'indicators', index, ...rest);
    const found: Diagnostic[] = [];
    if (category !== undefined && !categories.includes(category))
      found.push(
        report('rule-set/unknown-category', 'error', at('category'), {
          category,
          suggestion: suggest(category, categories),
        }),
      );
    const groups = (framework.categories.find(({ id }) => id === category)?.groups ?? []).map(({ id }) => id);
    if (group !== undefined && groups.length > 0 && !groups.includes(group))
      found.push(
        report('rule-set/unknown-category', 'error', at('group'), {
          category: group,
          suggestion: suggest(group, groups),
        }),
      );
    if (rule !== undefined && !eligible.has(rule))
      found.push(report('rule-set/unknown-rule', 'error', at('rule'), { rule, suggestion: suggest(rule, scoring) }));
    for (const name of Object.keys(own)) {
      if (!known.includes(name))
        found.push(
          report('rule-set/unknown-parameter', 'error', at('parameters', name), {
            parameter: name,
            suggestion: suggest(name, known),
          }),
        );
    }
    return found;
  });
}

function checkReadings({ ruleSet: { readings, framework } }: RuleSetView): Diagnostic[] {
  const groups = framework.categories.flatMap(({ groups: own = [] }) => own.map(({ id }) => id));
  if (groups.length === 0) return [];
  return Object.keys(readings.bareByGroup ?? {})
    .filter((name) => !groups.includes(name))
    .map((name) =>
      report('rule-set/unknown-category', 'error', pointer('readings', 'bareByGroup', name), {
        category: name,
        suggestion: suggest(name, groups),
      }),
    );
}

/** At each level where every part has a maximum score, the parts must add up to the whole. */
function checkSums({ ruleSet: { framework } }: RuleSetView): Diagnostic[] {
  const { categories, indicators, maxScore, executionMaxScore } = framework;
  const top = [
    executionMaxScore === undefined ? '0' : executionMaxScore,
    ...categories.map((category) => category.maxScore ?? null),
  ];
  const found = categories.length === 0 ? [] : checkSum(top, maxScore, '/framework/maxScore', 'framework');
  for (const [index, { id, maxScore: whole, groups = [] }] of categories.entries()) {
    if (typeof whole !== 'string') continue;
    const at = pointer('framework', 'categories', index, 'maxScore');
    if (groups.length > 0)
      found.push(
        ...checkSum(
          groups.map((group) => group.maxScore ?? null),
          whole,
          at,
          id,
        ),
      );
    const own = indicators.filter(({ category }) => category === id);
    if (own.length > 0)
      found.push(
        ...checkSum(
          own.map((indicator) => indicator.maxScore ?? null),
          whole,
          at,
          id,
        ),
      );
  }
  return found;
}

function checkSum(parts: readonly (string | null)[], whole: string, path: string, scope: string): Diagnostic[] {
  let sum = Rational.zero;
  for (const part of parts) {
    if (part === null) return [];
    sum = sum.plus(Rational.of(part));
  }
  return sum.equals(Rational.of(whole))
    ? []
    : [report('rule-set/max-scores-sum', 'error', path, { sum: sum.toPlain(), expected: whole, scope })];
}

function checkYears({ ruleSet: { effective } }: RuleSetView): Diagnostic[] {
  const { fromYear, untilYear } = effective;
  return untilYear !== null && untilYear < fromYear
    ? [report('rule-set/effective-years', 'error', '/effective/untilYear', { from: fromYear, until: untilYear })]
    : [];
}
