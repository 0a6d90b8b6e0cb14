import { type Diagnostic, pointer } from '@plumbline/core';
import { identifiers, parseExpression } from '../expression/parse.ts';
import { membersBelow } from './members-below.ts';
import { type RuleSetView, report } from './rule-set-view.ts';

/** Every rule names the regulation it rests on. */
export function checkReferences({ ruleSet, pathOf }: RuleSetView): Diagnostic[] {
  return ruleSet.rules
    .filter(({ references = [] }) => references.length === 0)
    .map((rule) => report('rule-set/missing-reference', 'error', pathOf(rule), { rule: rule.id }));
}

/** Parameters that nothing reads: often a rule that was meant to, and still has the number written out. */
export function checkUnusedParameters({ ruleSet, setAside }: RuleSetView): Diagnostic[] {
  const everything = [ruleSet.rules, ruleSet.conditions, setAside];
  const inExpressions = membersBelow(everything, 'expression').flatMap((text) => {
    const parsed = parseExpression(text);
    return parsed.ok ? identifiers(parsed.expression) : [];
  });
  const used = new Set([...membersBelow(everything, 'parameter'), ...inExpressions]);
  return Object.keys(ruleSet.parameters)
    .filter((name) => !used.has(name))
    .map((parameter) =>
      report('rule-set/unused-parameter', 'warning', pointer('parameters', parameter), { parameter }),
    );
}
