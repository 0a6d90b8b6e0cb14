import type { FormSection } from './find-forms.ts';
import type { Notes } from './notes.ts';
import { type FormHead, yearsIn } from './read-head.ts';
import type { TextLine } from './text-lines.ts';

/**
 * The head of a form of which the file holds the last page only, as of an article that a site prints in pages: its name is nowhere, and
 * its year is that of the other forms of the file, with a warning.
 */
export function missingHead(year: number | null, start: TextLine | null, notes: Notes): FormHead {
  notes.add('warning', 'form/field-missing', { field: 'project.name' }, start, '/project/name');
  notes.add('warning', 'form/field-missing', { field: 'moneyUnit' }, start, '/moneyUnit');
  if (year !== null) notes.add('warning', 'form/year-assumed', { text: `${year}年度`, year }, start, '/fiscalYear');
  return {
    fiscalYear: year,
    formType: 'project',
    project: { name: '?', code: null },
    supervisingDepartment: null,
    implementingUnit: null,
    moneyUnit: '元',
  };
}

/** The one year that the titles of a file's forms name; null where they name none, or several. */
export function yearOfFile(sections: readonly FormSection[]): number | null {
  const years = new Set(sections.flatMap(({ title }) => (title ? [...yearsIn(title.text)] : [])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
