import type { Diagnostic } from '@plumbline/core';
import { archiveForm } from '@plumbline/samples';
import { describe, expect, it } from 'vitest';
import { rowFates } from '../../src/index.ts';

const form = archiveForm({ seed: 9, forms: 1 }, 0);
const note = (code: Diagnostic['code'], severity: Diagnostic['severity'], path: string, more = {}): Diagnostic => ({
  code,
  severity,
  path,
  params: { name: 'a row' },
  ...more,
});

describe('the fate of a row', () => {
  it('is to be read, read with something to check, or left out, and every row has one', () => {
    const { rows, notes } = rowFates({
      form,
      diagnostics: [
        note('form/row-ambiguous', 'warning', '/indicators/1'),
        note('form/figure-unclear', 'warning', '/indicators/2/maxScore'),
        note('form/row-rebuilt', 'info', '/indicators/3'),
        note('form/row-incomplete', 'warning', '', { cell: 'Sheet1!B9' }),
        note('form/row-incomplete', 'warning', '', { position: { line: 12, column: 1 } }),
        note('form/no-total', 'warning', ''),
        note('form/value-unclear', 'warning', '/indicators/9999/target'),
      ],
      origins: {
        '/indicators/0/name': { cell: 'Sheet1!C3', confidence: 'high' },
        '/indicators/1': { cell: 'L7', confidence: 'medium' },
      },
    });
    expect(rows.filter(({ row }) => row !== null).map(({ name }) => name)).toEqual(
      form.indicators.map(({ name }) => name),
    );
    expect(rows.slice(0, 4).map(({ row, cell, fate }) => [row, cell, fate])).toEqual([
      [1, 'Sheet1!C3', 'read'],
      [2, 'L7', 'notes'],
      [3, null, 'notes'],
      [4, null, 'read'],
    ]);
    expect(rows.slice(form.indicators.length).map(({ name, cell, fate }) => [name, cell, fate])).toEqual([
      ['a row', 'Sheet1!B9', 'left-out'],
      ['a row', 'L12', 'left-out'],
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['form/no-total', 'form/value-unclear']);
  });

  it('is none where there is no form, and what is said about the file stays', () => {
    const diagnostics = [note('document/empty', 'error', '')];
    expect(rowFates({ form: null, diagnostics, origins: {} })).toEqual({ rows: [], notes: diagnostics });
  });
});
