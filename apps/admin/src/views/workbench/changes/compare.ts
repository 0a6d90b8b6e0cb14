import { canonicalJson, type GoldenTest, hasErrors, type RuleSet, validateRuleSet } from '@plumbline/core';
import { changeSeverity, readGoldenText, wordChanges } from '@plumbline/engine';
import type { CompareRequest, Comparison, TestChange } from './compare-messages.ts';

/** What is another between two states of a draft, in words. Neither has to be without faults, only to be a rule set. */
export function compare(asked: CompareRequest): Comparison {
  const { before, after, language } = asked;
  const [was, is] = [ruleSetIn(before.text), ruleSetIn(after.text)];
  const changes = was && is ? wordChanges(was, is, language) : null;
  return {
    ...asked,
    rules: changes && { changes, severity: changeSeverity(changes) },
    goldenTests: testChanges(before.tests, after.tests),
  };
}

function ruleSetIn(text: string): RuleSet | null {
  try {
    const document: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return validateRuleSet(document).length === 0 ? (document as RuleSet) : null;
  } catch {
    return null;
  }
}

function testChanges(before: string, after: string): readonly TestChange[] | null {
  if (before === after) return [];
  const [was, is] = [testsIn(before), testsIn(after)];
  if (was === null || is === null) return null;
  return [
    ...[...is].flatMap(([name, content]): TestChange[] => {
      const old = was.get(name);
      return old === content ? [] : [{ kind: old === undefined ? 'added' : 'changed', name }];
    }),
    ...[...was.keys()].filter((name) => !is.has(name)).map((name) => ({ kind: 'removed' as const, name })),
  ];
}

/** By name, without the version they are of: that is another for all of them as soon as the number is. */
function testsIn(text: string): ReadonlyMap<string, string> | null {
  if (text.trim() === '') return new Map();
  const { tests, diagnostics } = readGoldenText(text);
  return hasErrors(diagnostics) ? null : new Map(tests.map((test) => [test.name, contentOf(test)]));
}

const contentOf = ({ ruleSet: _, ...content }: GoldenTest) => canonicalJson(content);
