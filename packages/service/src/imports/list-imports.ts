import type { Page, PageRequest } from '@plumbline/storage';
import { requireVisible } from '../access/require-role.ts';
import { rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { ASSESSMENT_READERS } from '../assessments/assessment-actions.ts';
import type { ServiceContext } from '../service-context.ts';
import { type ImportView, importViews } from './import-view.ts';

export type ListImportsInput = {
  /** Only those of this organisation and everything below it; without it, of all the actor may read. */
  readonly organisationId?: string;
  readonly page: PageRequest;
};

/** A page of the imports that the actor may see, the newest first, with their forms. */
export async function listImports(
  { store }: ServiceContext,
  actor: Actor,
  { organisationId, page }: ListImportsInput,
): Promise<Page<ImportView>> {
  const rights = await rightsIn(store, actor);
  if (organisationId !== undefined)
    requireVisible(rights, {
      type: 'organisation',
      id: organisationId,
      organisationId,
      visibleTo: ASSESSMENT_READERS,
    });
  const organisationIds =
    organisationId === undefined
      ? scopeOf(rights, ASSESSMENT_READERS)
      : await store.organisations.within(organisationId);
  const { items, next } = await store.imports.list({ organisationIds }, page);
  return { items: await importViews(store, items), next };
}
