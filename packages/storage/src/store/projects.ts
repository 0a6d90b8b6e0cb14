import type { Database } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import { searchTextOf } from '../database/search-text.ts';
import type { Project, ProjectMatch } from '../ports/store.ts';

/** What an organisation has of each project in its year. The index of its assessments says so; no form is read. */
export async function assessmentsOfProjects(
  { kysely, dialect }: Database,
  organisationId: string,
  projects: readonly Project[],
): Promise<readonly (readonly ProjectMatch[])[]> {
  if (projects.length === 0) return [];
  const names = [...new Set(projects.map(({ projectName }) => searchTextOf(projectName)))];
  const rows = await kysely
    .selectFrom('assessments')
    .select(['id', 'fiscalYear', 'searchText', 'state', 'revision'])
    .where('organisationId', '=', organisationId)
    .where('fiscalYear', 'in', [...new Set(projects.map(({ fiscalYear }) => fiscalYear))])
    .where(isAmong(dialect, 'searchText', names))
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const byProject = new Map<string, ProjectMatch[]>();
  for (const { searchText, ...match } of rows) {
    const key = keyOf(match.fiscalYear, searchText);
    byProject.set(key, [...(byProject.get(key) ?? []), match]);
  }
  return projects.map(
    ({ fiscalYear, projectName }) => byProject.get(keyOf(fiscalYear, searchTextOf(projectName))) ?? [],
  );
}

const keyOf = (fiscalYear: number, name: string) => `${fiscalYear} ${name}`;
