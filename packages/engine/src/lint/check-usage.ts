import { type Diagnostic, pointer } from '@plumbline/core';
import { identifiers, parseExpression } from '../expression/parse.ts';
import { parameterReferences } from './check-events.ts';
import { type RuleSetView, report } from './rule-set-view.ts';

/** Every rule names the regulation it rests on. */
export function checkReferences({ ruleSet, pathOf }: RuleSetView): Diagnostic[] {
  return ruleSet.rules
    .filter(({ references = [] }) => references.length === 0)
    .map((rule) => report('rule-set/missing-reference', 'error', pathOf(rule), { rule: rule.id }));
}

/** Parameters that nothing reads: often a rule that was meant to, and still has the number written out. */
export function checkUnusedParameters({ ruleSet }: RuleSetView): Diagnostic[] {
  const used = new Set(parameterReferences([ruleSet.rules, ruleSet.conditions], '').map(({ name }) => name));
  for (const { event } of ruleSet.rules) {
    const { expression } = event.params as { readonly expression?: string };
    const parsed = expression === undefined ? null : parseExpression(expression);
    if (parsed?.ok) for (const name of identifiers(parsed.expression)) used.add(name);
  }
  return Object.keys(ruleSet.parameters)
    .filter((name) => !used.has(name))
    .map((parameter) =>
      report('rule-set/unused-parameter', 'warning', pointer('parameters', parameter), { parameter }),
    );
}
