import type { Page, PageRequest, StudyState } from '@plumbline/storage';
import { rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { ARCHIVE_READERS } from '../archive/archive-readers.ts';
import type { ServiceContext } from '../service-context.ts';
import { type StudyView, studyView } from './study-view.ts';

export type ListStudiesInput = {
  readonly state?: StudyState;
  /** Those of which this draft is the candidate. */
  readonly draftId?: string;
  /** One's own alone. */
  readonly isOwn?: boolean;
  /** Part of the name. */
  readonly search?: string;
  readonly page: PageRequest;
};

/** A page of the studies that the actor may read, the newest first. */
export async function listStudies(
  { store }: ServiceContext,
  actor: Actor,
  { page, ...filter }: ListStudiesInput,
): Promise<Page<StudyView>> {
  const organisationIds = scopeOf(await rightsIn(store, actor), ARCHIVE_READERS);
  const { items, next } = await store.studies.list({ userId: actor.userId, organisationIds, ...filter }, page);
  const views: StudyView[] = [];
  for (const study of items) views.push(await studyView(store, actor, study));
  return { items: views, next };
}
