import type { SelfEvaluation } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledRuleSet, compileRuleSet, score, scorecardOf } from '../../src/index.ts';
import { anyForm } from '../support/forms.ts';
import { related } from '../support/related-forms.ts';
import { anyRuleSet } from '../support/rule-sets.ts';

async function expectSame(compiled: CompiledRuleSet, form: SelfEvaluation): Promise<void> {
  const expected = JSON.stringify(await score(compiled, form));
  for (let time = 0; time < 3; time++) expect(JSON.stringify(scorecardOf(compiled, form))).toBe(expected);
}

describe('rows that were scored before', () => {
  it('are scored and explained as if they were new, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyForm, async (ruleSet, form) => {
        const compiled = compileRuleSet(ruleSet);
        for (const one of related(form)) await expectSame(compiled, one);
      }),
      { numRuns: 60 },
    );
  });

  it('are not taken for what they were when a form is changed in place', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyForm, async (ruleSet, form) => {
        const compiled = compileRuleSet(ruleSet);
        const changing = structuredClone(form);
        await expectSame(compiled, changing);
        for (const row of changing.indicators) {
          Object.assign(row, { deviationReason: row.deviationReason === null ? '原因' : null });
          await expectSame(compiled, changing);
          Object.assign(row, { category: '效益指标', group: null, code: 'x' });
          Object.assign(row.inputs, { judgedScore: '1' });
          await expectSame(compiled, changing);
        }
      }),
      { numRuns: 20 },
    );
  });
});
