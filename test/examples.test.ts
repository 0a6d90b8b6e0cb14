import { readFile } from 'node:fs/promises';
import { readFormFile } from '@plumbline/documents';
import { describe, expect, it } from 'vitest';

describe('the example forms', () => {
  it('are the same as a workbook and as JSON', async () => {
    const stored = JSON.parse(await readFile('examples/shanghai-2020/forms.json', 'utf8'));
    const readings = await readFormFile('examples/shanghai-2020/forms.xlsx');
    expect(readings.map(({ form }) => form)).toEqual(stored);
    expect(readings.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });
});
