import { createHash } from 'node:crypto';
import { type SelfEvaluation, validateSelfEvaluation } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { type ArchiveOptions, archiveForm, archiveForms } from '../src/index.ts';

const bytesOf = (options: ArchiveOptions) => JSON.stringify([...archiveForms(options)]);
const first = (options: ArchiveOptions) => archiveForm(options, 0);

describe('An archive', () => {
  it('is the same to the byte when it is made again', () => {
    expect(bytesOf({ seed: 7, forms: 300 })).toBe(bytesOf({ seed: 7, forms: 300 }));
  });

  // Changes with every word of the tables; a change that was not meant to alter archives must leave it alone.
  it('is the same on every machine', () => {
    const digest = createHash('sha256')
      .update(bytesOf({ seed: 7, forms: 100 }))
      .digest('hex');
    expect(digest).toBe('9877ed36dcd8793c7f6ab4a9716638e6ef6f12cac9d380a109d107f8c80e827c');
  });

  it('is another one for another seed, a large or a negative one too', () => {
    const archives = [7, 8, -7, 7 + 2 ** 32, 7 + 2 ** 33].map((seed) => bytesOf({ seed, forms: 20 }));
    expect(new Set(archives).size).toBe(archives.length);
  });

  it('has every form on its own as it has it in the run', () => {
    const options = { seed: 7, forms: 203, years: 3, units: 11, departments: 4 };
    [...archiveForms(options)].forEach((form, index) => {
      expect(archiveForm(options, index)).toEqual(form);
    });
  });

  it('holds valid forms only', () => {
    const faults = [...archiveForms({ seed: 11, forms: 3000 })].flatMap(validateSelfEvaluation);
    expect(faults).toEqual([]);
  });

  it('is empty when no form is asked for', () => {
    expect([...archiveForms({ seed: 7, forms: 0 })]).toEqual([]);
  });

  it.each([
    [{ seed: 7, forms: 3 }, 3],
    [{ seed: 7, forms: 3 }, -1],
    [{ seed: 7, forms: 3 }, 0.5],
    [{ seed: 0.5, forms: 3 }, 0],
    [{ seed: 7, forms: 3, units: 0 }, 0],
    [{ seed: 7, forms: 3, rows: 501 }, 0],
    [{ seed: 7, forms: 3, fromYear: 2099, years: 3 }, 0],
  ])('refuses %j, form %d', (options, index) => {
    expect(() => archiveForm(options, index)).toThrow(RangeError);
  });
});

describe('The rows of a form', () => {
  it.each([0, 1, 2, 3, 13, 60, 500])('are %d when so many are asked for, with points that add up', (rows) => {
    const forms = [...archiveForms({ seed: 7, forms: 40, rows })];
    expect(forms.map(({ indicators }) => indicators.length)).toEqual(forms.map(() => rows));
    expect(forms.flatMap(validateSelfEvaluation)).toEqual([]);
    if (rows > 0) expect(forms.filter(addsUp).length).toBeGreaterThan(35);
  });

  it('stand in the order of the headings', () => {
    const groups = first({ seed: 7, forms: 1, rows: 40 }).indicators.map(({ group }) => group);
    const runs = groups.filter((group, row) => group !== groups[row - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });
});

describe('Years and units', () => {
  const options = { seed: 7, forms: 6000, fromYear: 2018, years: 4, departments: 50, units: 120 };
  const forms = [...archiveForms(options)];

  it('share the forms evenly among the years', () => {
    for (const year of [2018, 2019, 2020, 2021]) {
      expect(forms.filter(({ fiscalYear }) => fiscalYear === year)).toHaveLength(1500);
    }
  });

  it('are as many as asked for, every unit of one department', () => {
    const departments = new Map(forms.map((form) => [form.implementingUnit, form.supervisingDepartment]));
    expect(departments.size).toBe(120);
    expect(new Set(departments.values()).size).toBe(50);
    expect(forms.every((form) => departments.get(form.implementingUnit) === form.supervisingDepartment)).toBe(true);
  });

  it('let no project file twice a year', () => {
    const filed = forms.map((form) => `${form.fiscalYear} ${form.implementingUnit} ${form.project.name}`);
    expect(new Set(filed).size).toBe(forms.length);
  });

  it('keep the indicators, the weights and most targets of a project from year to year', () => {
    const projects = options.forms / options.years;
    const pairs = Array.from({ length: 200 }, (_, index) => [forms[index], forms[index + projects]] as const);
    let [same, all] = [0, 0];
    for (const [before, after] of pairs) {
      expect(after?.indicators.map(({ name }) => name)).toEqual(before?.indicators.map(({ name }) => name));
      const later = before?.indicators.filter((row, place) => row.target === after?.indicators[place]?.target) ?? [];
      [same, all] = [same + later.length, all + (before?.indicators.length ?? 0)];
    }
    expect(same / all).toBeGreaterThan(0.7);
  });
});

/** The points of the form, as printed, are 100. */
function addsUp({ budget, indicators }: SelfEvaluation): boolean {
  const points = [budget.total.maxScore, ...indicators.map(({ maxScore }) => maxScore)];
  return (
    points.every((point) => point !== null) &&
    Math.round(100 * points.reduce((sum, p) => sum + Number(p), 0)) === 10_000
  );
}
