import type { Diagnostic } from '@plumbline/core';
import type { ImportFormRecord, ImportRecord, ProjectMatch, StoreSession } from '@plumbline/storage';

/** A form of an import as a list shows it. */
export type ImportFormView = Omit<ImportFormRecord, 'faults'> & {
  readonly faults: readonly Diagnostic[];
  /** What the organisation has of the same project and year, while this is not decided; the newest change comes first. */
  readonly same: readonly ProjectMatch[];
};

export type ImportView = ImportRecord & { readonly forms: readonly ImportFormView[] };

/** Imports with their forms. */
export async function importViews(session: StoreSession, imports: readonly ImportRecord[]): Promise<ImportView[]> {
  const forms = await session.imports.forms(imports.map(({ id }) => id));
  const organisationOf = new Map(imports.map(({ id, organisationId }) => [id, organisationId]));
  const views = new Map<string, ImportFormView[]>();
  // An organisation is looked through once, however many files it has sent.
  for (const organisationId of new Set(organisationOf.values())) {
    const own = forms.filter(({ importId }) => organisationOf.get(importId) === organisationId);
    for (const view of await formViews(session, organisationId, own))
      views.set(view.importId, [...(views.get(view.importId) ?? []), view]);
  }
  return imports.map((record) => ({ ...record, forms: views.get(record.id) ?? [] }));
}

/** Forms of one organisation, each with what there is of its project already. */
export async function formViews(
  session: StoreSession,
  organisationId: string,
  forms: readonly ImportFormRecord[],
): Promise<ImportFormView[]> {
  const projects = forms.flatMap(({ state, fiscalYear, projectName }) =>
    UNDECIDED.has(state) && fiscalYear !== null && projectName !== null ? [{ fiscalYear, projectName }] : [],
  );
  const matches = await session.assessments.ofProjects(organisationId, projects);
  const byProject = new Map(projects.map((project, index) => [keyOf(project), matches[index] ?? []]));
  return forms.map((form) => ({
    ...form,
    faults: JSON.parse(form.faults),
    same: UNDECIDED.has(form.state) ? (byProject.get(keyOf(form)) ?? []) : [],
  }));
}

const UNDECIDED: ReadonlySet<ImportFormRecord['state']> = new Set(['open', 'skipped']);

const keyOf = ({ fiscalYear, projectName }: Pick<ImportFormRecord, 'fiscalYear' | 'projectName'>) =>
  `${fiscalYear} ${projectName}`;
