import type { SelfEvaluation } from '@plumbline/core';
import { makeForm } from './form.ts';
import { type ArchiveOptions, type Settings, settle } from './options.ts';

export type { ArchiveOptions };

/**
 * Form number `index` of the archive. Any one can be made without those before it, so that an archive can be made in chunks.
 *
 * @example archiveForm({ seed: 1, forms: 100_000 }, 99_999).project.name
 */
export function archiveForm(options: ArchiveOptions, index: number): SelfEvaluation {
  const settings = settle(options);
  if (!Number.isInteger(index) || index < 0 || index >= settings.forms) {
    throw new RangeError(`An archive of ${settings.forms} forms has no form ${index}`);
  }
  return formAt(settings, index);
}

/**
 * All forms in order.
 *
 * @example for (const form of archiveForms({ seed: 1, forms: 3 })) console.log(form.project.name);
 */
export function* archiveForms(options: ArchiveOptions): Generator<SelfEvaluation> {
  const settings = settle(options);
  for (let index = 0; index < settings.forms; index += 1) yield formAt(settings, index);
}

/**
 * Every project files once a year. One pass over all projects gives each a form for one of the years, another project another
 * year, so that any stretch of the archive holds all years and many projects; the next pass takes the year after.
 */
function formAt(settings: Settings, index: number): SelfEvaluation {
  const projects = Math.ceil(settings.forms / settings.years);
  const project = index % projects;
  const pass = Math.floor(index / projects);
  const fiscalYear = settings.fromYear + ((project + pass) % settings.years);
  return makeForm(settings, { index, fiscalYear, ...holderOf(project, settings.units) });
}

/**
 * The unit that runs a project, and which of its projects it is. Every turn gives each unit one project and the first half of
 * the units two more: in real archives, too, some units run many projects and some run few.
 */
function holderOf(project: number, units: number): { readonly unit: number; readonly slot: number } {
  const turn = Math.floor(project / (2 * units));
  const place = project % (2 * units);
  if (place < units) return { unit: place, slot: 3 * turn };
  const extra = place - units;
  return { unit: Math.floor(extra / 2), slot: 3 * turn + 1 + (extra % 2) };
}
