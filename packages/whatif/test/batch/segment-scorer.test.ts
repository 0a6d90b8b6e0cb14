import { compileRuleSet } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm } from '../../../engine/test/support/forms.ts';
import { anyRuleSet } from '../../../engine/test/support/rule-sets.ts';
import { createSegmentScorer, packForms, scoreSegment } from '../../src/index.ts';

describe('a scorer of segments', () => {
  it('gives each segment the scores it has by itself, whatever was scored in the same memory before', () => {
    fc.assert(
      fc.property(anyRuleSet, fc.array(anyForm, { minLength: 1, maxLength: 24 }), (ruleSet, forms) => {
        const compiled = compileRuleSet(ruleSet);
        const score = createSegmentScorer(compiled);
        for (const segment of packForms(forms, 5)) expect(score(segment)).toEqual(scoreSegment(segment, compiled));
      }),
      { numRuns: 60 },
    );
  });

  it('goes through large segments and small ones by turns', () => {
    const compiled = compileRuleSet(
      fc.sample(anyRuleSet, { numRuns: 1, seed: 3 })[0] as Parameters<typeof compileRuleSet>[0],
    );
    const score = createSegmentScorer(compiled);
    for (const size of [700, 3, 90, 1]) {
      for (const segment of packForms(archiveForms({ seed: size, forms: 701 }), size))
        expect(score(segment)).toEqual(scoreSegment(segment, compiled));
    }
  });
});
