import { readFileSync } from 'node:fs';
import type { RuleSet } from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formDocument } from '../src/layout/form-document.ts';
import { FORM_LAYOUTS } from '../src/layout/form-layouts.ts';
import { readForms } from '../src/read-forms.ts';
import { writeDocument } from '../src/write-document.ts';
import { formsFor } from './support/any-form.ts';

const compiled = compileRuleSet(JSON.parse(readFileSync('rules/shanghai-2020/1.0.0/rule-set.json', 'utf8')) as RuleSet);
const CERTIFICATE = `https://plumbline.example/certificates/${'0123456789abcdef'.repeat(4)}`;
const overrides = [
  { indicatorIndex: null, computedScore: '9.95', score: '8', reason: '凭证只支持八分' },
  { indicatorIndex: 0, computedScore: null, score: '0.5', reason: '=HYPERLINK("x") 总分 100' },
];

describe('a form with everything that may stand on its paper: a draft, points set on review, a certificate with its code', () => {
  it.each(FORM_LAYOUTS)('is still the same form when it is read again, in the layout $id', async (layout) => {
    await fc.assert(
      fc.asyncProperty(
        formsFor(layout),
        fc.constantFrom('zh', 'en'),
        fc.constantFrom('draft', 'returned'),
        async (form, language, standing) => {
          const scorecard = scorecardOf(compiled, form);
          const judgement = { scorecard, findings: null, effective: { overrides, total: '86.5' } };
          const { document } = formDocument(
            [{ form, judgement, standing, certificate: CERTIFICATE }],
            layout,
            language,
          );
          for (const type of ['pdf', 'xlsx', 'docx'] as const) {
            const readings = await readForms({ name: `form.${type}`, bytes: await writeDocument(document, type) });
            expect([type, readings.map((reading) => reading.form)]).toEqual([type, [form]]);
          }
        },
      ),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it('gives the same bytes for the same form', async () => {
    const [layout] = FORM_LAYOUTS;
    const [form] = layout ? fc.sample(formsFor(layout), 1) : [];
    if (!form) throw new Error('No form');
    const { document } = formDocument([{ form, judgement: null, certificate: CERTIFICATE }], null, 'zh');
    for (const type of ['pdf', 'xlsx', 'docx'] as const) {
      const [once, again] = [await writeDocument(document, type), await writeDocument(document, type)];
      expect([type, Buffer.compare(once, again)]).toEqual([type, 0]);
    }
  });
});
