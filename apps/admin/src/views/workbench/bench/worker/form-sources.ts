import type { SelfEvaluation } from '@plumbline/core';
import { fetchYear } from '../../archive/fetch-year.ts';
import { joinYears, type PastForms } from '../../archive/past-forms.ts';
import type { FoundForm, Pin } from './bench-messages.ts';

type Year = PastForms & { readonly positions: ReadonlyMap<string, number> };

const years = new Map<number, Promise<Year>>();
let examples: Promise<readonly SelfEvaluation[]> | null = null;

/** The accepted forms of a year, fetched once. */
function yearOf(year: number): Promise<Year> {
  const known = years.get(year) ?? openYear(year);
  years.set(year, known);
  // What failed is tried again the next time somebody asks.
  known.catch(() => years.delete(year));
  return known;
}

async function openYear(year: number): Promise<Year> {
  const forms = joinYears([await fetchYear(year)]);
  return { ...forms, positions: new Map(forms.assessmentIds.map((id, position) => [id, position])) };
}

/** The two forms that come with the program. */
function exampleForms(): Promise<readonly SelfEvaluation[]> {
  examples ??= fetched(EXAMPLES).then((response) => response.json() as Promise<SelfEvaluation[]>);
  examples.catch(() => {
    examples = null;
  });
  return examples;
}

const EXAMPLES = new URL('../../../../../../../examples/shanghai-2020/forms.json', import.meta.url);

async function fetched(url: string | URL): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** The form that was pinned; null for one that is not there any more. */
export async function formOf(pin: Pin): Promise<SelfEvaluation | null> {
  if (pin.kind === 'example') return (await exampleForms())[pin.index] ?? null;
  const year = await yearOf(pin.year);
  const position = year.positions.get(pin.assessmentId);
  return position === undefined ? null : year.form(position);
}

/** The forms whose project or unit has these words in its name, the examples first. */
export async function findForms(
  of: readonly number[],
  search: string,
): Promise<{ readonly count: number; readonly taken: (most: number) => FoundForm[] }> {
  const wanted = search.normalize('NFKC').trim().toLowerCase();
  const fits = (project: string, unit: string | null) =>
    `${project} ${unit ?? ''}`.normalize('NFKC').toLowerCase().includes(wanted);
  const shown = (await exampleForms()).map(
    ({ fiscalYear, project, implementingUnit }, index): FoundForm => ({
      fiscalYear,
      project: project.name,
      unit: implementingUnit,
      pin: { kind: 'example', index },
    }),
  );
  const found = shown.filter(({ project, unit }) => fits(project, unit));
  for (const year of of) {
    const forms = await yearOf(year);
    for (const [position, assessmentId] of forms.assessmentIds.entries()) {
      const title = forms.title(position);
      if (fits(title.project, title.unit)) found.push({ ...title, pin: { kind: 'archive', year, assessmentId } });
    }
  }
  return { count: found.length, taken: (most) => found.slice(0, most) };
}
