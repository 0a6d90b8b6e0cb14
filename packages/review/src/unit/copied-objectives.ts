import { Rational } from '@plumbline/core';
import { percent } from '../print/percent.ts';
import { shortText } from '../print/short-text.ts';
import { isSameProject, otherProjects, pairsOfForms } from './same-project.ts';
import { alikeness, pairsOf, type TextPairs } from './similarity.ts';
import type { UnitCheck, UnitDraft, UnitForm } from './unit-check.ts';

/** Objectives alike in two projects of a year, and achievements alike in two years of a project. */
export const copiedObjectives: UnitCheck = {
  id: 'copied-objectives',
  codes: ['review/objective-copied', 'review/achieved-as-last-year'],
  find: (forms) => {
    const texts = { planned: textsOf(forms, 'planned'), achieved: textsOf(forms, 'achieved') };
    return [
      ...betweenProjects(forms, 'planned', texts.planned),
      ...betweenProjects(forms, 'achieved', texts.achieved),
      ...fromEarlierYear(forms, texts.achieved),
    ];
  },
};

type Field = 'planned' | 'achieved';
type Texts = ReadonlyMap<number, TextPairs>;

function textsOf(forms: readonly UnitForm[], field: Field): Texts {
  return new Map(
    forms.flatMap(({ form, view }) => {
      const text = view.form.objective[field];
      return text !== null && text.length >= view.limits.shortestCopy ? [[form, pairsOf(text)]] : [];
    }),
  );
}

function alike(a: UnitForm, b: UnitForm, texts: Texts): Rational | null {
  const [first, second] = [texts.get(a.form), texts.get(b.form)];
  const found = first && second ? alikeness(first, second) : null;
  return found && found.compare(b.view.limits.copiedText) >= 0 ? found : null;
}

function betweenProjects(forms: readonly UnitForm[], field: Field, texts: Texts): UnitDraft[] {
  return otherProjects(forms).flatMap(([a, b]): UnitDraft[] => {
    const found = alike(a, b, texts);
    if (!found) return [];
    return [
      {
        form: b.form,
        others: [a.form],
        code: 'review/objective-copied',
        severity: 'warning',
        path: `/objective/${field}`,
        numbers: { similarity: found },
        words: { field, other: shortText(a.view.form.project.name), similarity: percent(found) },
      },
    ];
  });
}

/** What is planned may stay from year to year; what was done should not. */
function fromEarlierYear(forms: readonly UnitForm[], texts: Texts): UnitDraft[] {
  return pairsOfForms(forms).flatMap(([a, b]): UnitDraft[] => {
    const [earlier, later] = a.view.form.fiscalYear <= b.view.form.fiscalYear ? [a, b] : [b, a];
    const { fiscalYear } = earlier.view.form;
    if (fiscalYear === later.view.form.fiscalYear || !isSameProject(a, b)) return [];
    const found = alike(earlier, later, texts);
    if (!found) return [];
    return [
      {
        form: later.form,
        others: [earlier.form],
        code: 'review/achieved-as-last-year',
        severity: 'warning',
        path: '/objective/achieved',
        numbers: { similarity: found, year: Rational.of(BigInt(fiscalYear)) },
        words: { similarity: percent(found) },
      },
    ];
  });
}
