import type { RuleSet, SelfEvaluation } from '@plumbline/core';
import fc from 'fast-check';
import { anyForm } from './generate/any-form.ts';
import { anyRuleSet } from './generate/any-rule-set.ts';
import { stepFrom } from './generate/any-step.ts';

/** What one run compares: two versions of a random rule set, and random forms. */
export type FuzzCase = {
  readonly base: RuleSet;
  readonly candidate: RuleSet;
  readonly forms: readonly SelfEvaluation[];
};

/** Compiling a rule set costs as much as some dozen forms. */
const FORMS = 48;

const anyCase: fc.Arbitrary<FuzzCase> = fc
  .tuple(anyRuleSet, anyRuleSet, fc.array(anyForm, { minLength: FORMS, maxLength: FORMS }))
  .chain(([base, other, forms]) => stepFrom(base, other).map((candidate) => ({ base, candidate, forms })));

/** The case of one run, always the same for a seed: any run can be repeated without those before it. */
export function caseOf(seed: number, run: number): FuzzCase {
  const [one] = fc.sample(anyCase, { seed: Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b), numRuns: 1 });
  if (!one) throw new Error('No case was drawn');
  return one;
}
