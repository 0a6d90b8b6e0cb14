import { normalizeText } from '@plumbline/core';
import type { UnitForm } from './unit-check.ts';

/** Two forms of one project: the same name, else the same code. */
export function isSameProject({ view: { form: a } }: UnitForm, { view: { form: b } }: UnitForm): boolean {
  if (normalizeText(a.project.name) === normalizeText(b.project.name)) return true;
  return a.project.code !== null && a.project.code === b.project.code;
}

/** Every pair of forms that are for the same year and of different projects. */
export function otherProjects(forms: readonly UnitForm[]): (readonly [UnitForm, UnitForm])[] {
  return pairsOfForms(forms).filter(
    ([a, b]) => a.view.form.fiscalYear === b.view.form.fiscalYear && !isSameProject(a, b),
  );
}

/** Every pair, the earlier form of the list first. */
export const pairsOfForms = (forms: readonly UnitForm[]): (readonly [UnitForm, UnitForm])[] =>
  forms.flatMap((a, at) => forms.slice(at + 1).map((b) => [a, b] as const));
