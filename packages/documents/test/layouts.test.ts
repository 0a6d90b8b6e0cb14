import { validateSelfEvaluation } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_LAYOUTS } from '../src/layout/form-layouts.ts';
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
          const [reading, ...others] = readTableForms('form.xlsx', found, 'kept');
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
        expect(readTableForms('form.xlsx', paper, 'kept').map(({ form }) => form)).toEqual(forms);
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
