import type { SelfEvaluation } from '@plumbline/core';
import { yearsOnce } from '../../archive/years-once.ts';
import type { FoundForm, Pin } from './bench-messages.ts';

let examples: Promise<readonly SelfEvaluation[]> | null = null;

/** The accepted forms of a year, and where among them an assessment stands. */
const yearOf = yearsOnce((forms) => ({
  ...forms,
  positions: new Map(forms.assessmentIds.map((id, position) => [id, position])),
}));

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
