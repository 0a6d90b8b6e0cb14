import { readFileSync } from 'node:fs';
import { type RuleSet, validateSelfEvaluation } from '@plumbline/core';
import { compileRuleSet, score } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formDocument } from '../src/layout/form-document.ts';
import { FORM_LAYOUTS } from '../src/layout/form-layouts.ts';
import { shanghai } from '../src/layout/layouts/shanghai.ts';
import { printForm } from '../src/layout/print-form.ts';
import { readTableForms } from '../src/table/read-table-forms.ts';
import { formsFor } from './support/any-form.ts';
import { asFound, withoutSpans } from './support/ideal-paper.ts';

describe.each(FORM_LAYOUTS)('the layout $id', (layout) => {
  it('prints a form so that reading it gives the same form, nothing lost and nothing unexplained', () => {
    fc.assert(
      fc.property(formsFor(layout), (form) => {
        expect(validateSelfEvaluation(form)).toEqual([]);
        const { section, diagnostics } = printForm(form, layout, null);
        expect(diagnostics).toEqual([]);
        const paper = asFound({ sections: [section] });
        for (const found of [paper, withoutSpans(paper)]) {
          const [reading, ...others] = readTableForms('form.xlsx', found, { breaks: 'kept' });
          expect(others).toEqual([]);
          expect(reading?.form).toEqual(form);
          expect(reading?.diagnostics.filter(({ code }) => !EXPECTED.has(code))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is read form by form where several stand one below the other', () => {
    fc.assert(
      fc.property(fc.array(formsFor(layout), { minLength: 2, maxLength: 4 }), (forms) => {
        const parts = forms.flatMap((form) => printForm(form, layout, null).section.parts);
        const paper = asFound({ sections: [{ name: 'all', landscape: false, parts }] });
        expect(readTableForms('form.xlsx', paper, { breaks: 'kept' }).map(({ form }) => form)).toEqual(forms);
      }),
      { numRuns: 30 },
    );
  });
});

/** Of forms made up at random: their scores do not add up, their totals are missing, and fund rows repeat scores. */
const EXPECTED: ReadonlySet<string> = new Set([
  'form/scores-do-not-add-up',
  'form/max-scores-do-not-add-up',
  'form/no-total',
  'form/score-repeated',
]);

describe('a form printed with its computed scores and findings', () => {
  const rules: unknown = JSON.parse(readFileSync('rules/shanghai-2020/1.0.0/rule-set.json', 'utf8'));
  const compiled = compileRuleSet(rules as RuleSet);

  it.each(FORM_LAYOUTS)('is still the same form when it is read again, in the layout $id', async (layout) => {
    await fc.assert(
      fc.asyncProperty(formsFor(layout), async (form) => {
        const scorecard = await score(compiled, form);
        const judgement = { scorecard, findings: scorecard.findings };
        const { document } = formDocument([{ form, judgement }], layout, 'zh');
        const [reading] = readTableForms('form.xlsx', asFound(document), { breaks: 'kept' });
        expect(reading?.form).toEqual(form);
        expect(reading?.diagnostics.filter(({ code }) => !EXPECTED.has(code))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('has the version and the hash of the rules at its foot, marks what differs, and lists what was found', async () => {
    const [form] = fc.sample(formsFor(shanghai), 1);
    if (!form) throw new Error('No form');
    const scorecard = await score(compiled, form);
    const { document } = formDocument([{ form, judgement: { scorecard, findings: scorecard.findings } }], null, 'en');
    expect(document.footer).toContain(`shanghai-2020@1.0.0 · rules hash ${scorecard.ruleSet.hash}`);
    const lines = document.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'line' ? [part.text] : [])),
    );
    expect(lines).toContain('Findings');
    expect(lines.at(-1)).toBe(`Form hash ${scorecard.inputHash}`);
    for (const { sentence } of scorecard.findings) expect(lines.join('\n')).toContain(sentence.en);
  });
});
