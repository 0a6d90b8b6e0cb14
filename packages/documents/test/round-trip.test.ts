import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formDocument } from '../src/layout/form-document.ts';
import { FORM_LAYOUTS } from '../src/layout/form-layouts.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../src/printed/document-type.ts';
import { readForms } from '../src/read-forms.ts';
import { changedWhenWritten, writeDocument } from '../src/write-document.ts';
import { formsFor } from './support/any-form.ts';

/** Of each layout in each format so many: a PDF takes a hundred times as long as a line of text. */
const RUNS: Readonly<Record<DocumentType, number>> = { xlsx: 15, docx: 10, pdf: 6, html: 25, txt: 40, csv: 40 };

/** Of forms made up at random: their scores do not add up, their totals are missing, and fund rows repeat scores. */
const EXPECTED: ReadonlySet<string> = new Set([
  'form/scores-do-not-add-up',
  'form/max-scores-do-not-add-up',
  'form/no-total',
  'form/score-repeated',
]);

describe.each(FORM_LAYOUTS)('a form in the layout $id', (layout) => {
  it.each(DOCUMENT_TYPES)('is the same form when its %s is read again', async (type) => {
    await fc.assert(
      fc.asyncProperty(fc.array(formsFor(layout), { minLength: 1, maxLength: 2 }), async (forms) => {
        const { document } = formDocument(
          forms.map((form) => ({ form, judgement: null })),
          layout,
          'zh',
        );
        const readings = await readForms({ name: `form.${type}`, bytes: await writeDocument(document, type) });
        expect(readings.map(({ form }) => form)).toEqual(forms);
        const said = readings.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => !EXPECTED.has(code));
        expect(said).toEqual([]);
        for (const { origins } of readings) expect(Object.keys(origins)).toContain('/indicators/0/name');
      }),
      { numRuns: RUNS[type] },
    );
  });
});

describe('what a PDF cannot hold as it is', () => {
  const [form] = fc.sample(formsFor(FORM_LAYOUTS[0] as (typeof FORM_LAYOUTS)[number]), 1);
  const documentOf = (planned: string) => {
    if (!form) throw new Error('No form');
    return formDocument([{ form: { ...form, objective: { planned, achieved: null } }, judgement: null }], null, 'zh')
      .document;
  };

  it('is said: line breaks in a cell, and characters the font lacks; other formats keep them', async () => {
    const document = documentOf('一、养护\n二、𠮷祥巷照明');
    expect((await changedWhenWritten(document, 'pdf')).map(({ params }) => params)).toEqual([
      { field: 'lineBreaks', count: 1 },
      { field: 'characters', count: 1 },
    ]);
    expect(await changedWhenWritten(document, 'docx')).toEqual([]);
    expect(await changedWhenWritten(documentOf('养护'), 'pdf')).toEqual([]);
    for (const type of ['xlsx', 'docx', 'html', 'txt', 'csv'] as const) {
      const [reading] = await readForms({ name: `form.${type}`, bytes: await writeDocument(document, type) });
      expect([type, reading?.form?.objective.planned]).toEqual([type, '一、养护\n二、𠮷祥巷照明']);
    }
  });
});
