import { Rational } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { type FactValue, measure } from '../facts/fact-value.ts';
import { adjustmentAmount } from './amount.ts';
import { methodContext } from './context.ts';
import { scoreItem } from './score-item.ts';

export type RuleSample = {
  /** What the rule gives, deducts or adds at these facts, exact; null where it needs something that is not among them. */
  readonly points: Rational | null;
  readonly branches: readonly string[];
};

/**
 * What one rule would come to where its condition holds: its method within its cap and floor, by the code that scores forms, before rounding. `facts` are decimals by the
 * names of facts, labels where a method reads one. Null for a rule that gives no points. What a curve is drawn from is then what is scored.
 *
 * @example sampleRule(compiled, 'shortfall-proportional', { ratio: '0.8' }, '10')?.points?.toPlain() // '8'
 */
export function sampleRule(
  compiled: CompiledRuleSet,
  ruleId: string,
  facts: Readonly<Record<string, string>>,
  maxScore: string,
): RuleSample | null {
  const rule = compiled.rules.get(ruleId);
  if (rule === undefined) return null;
  const read = (text: string): FactValue => (/^-?\d+(\.\d+)?$/.test(text) ? measure(Rational.of(text)) : text);
  const given = Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, read(text)]));
  const known = { ...compiled.parameters, ...given };
  const most = Rational.of(maxScore);
  const { event } = rule.rule;
  if (event.type === 'deduct' || event.type === 'add')
    return { points: adjustmentAmount(event.params, methodContext(known, most)), branches: [] };
  if (event.type !== 'score') return null;
  const { exact, branches } = scoreItem({ winner: rule, adjusters: [] }, known, most, compiled.ruleSet);
  return { points: exact, branches };
}
