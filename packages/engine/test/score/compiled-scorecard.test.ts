import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, score, scorecardOf } from '../../src/index.ts';
import { anyForm } from '../support/forms.ts';
import { anyRuleSet } from '../support/rule-sets.ts';

describe('the compiled evaluator', () => {
  it('gives the reference evaluator’s scorecard, to the byte, with and without all that was tried', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRuleSet,
        fc.array(anyForm, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (ruleSet, forms, considered) => {
          const compiled = compileRuleSet(ruleSet);
          for (const form of forms) {
            const expected = await score(compiled, form, { considered });
            expect(JSON.stringify(scorecardOf(compiled, form, { considered }))).toBe(JSON.stringify(expected));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
