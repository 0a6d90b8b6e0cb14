import type { StudyRecord } from '@plumbline/storage';
import { packArchive } from '../archive/pack-archive.ts';
import type { ServiceContext } from '../service-context.ts';
import { isAsSeen, type StudiedSegments, studiedSegments, withOfficials } from './studied-segments.ts';
import { readAsked, readPlan } from './study-question.ts';
import { organisationsWithin } from './study-scope.ts';

/**
 * Says which forms a study is about: all of its scope that are accepted now, a chunk a segment. What waits is packed first. From here on the study is about
 * these forms at these revisions, whatever changes meanwhile.
 */
export async function planStudy(context: ServiceContext, study: StudyRecord): Promise<void> {
  await packArchive(context);
  while (!(await planOnce(context, study)));
}

/** False where the archive changed meanwhile. */
async function planOnce(context: ServiceContext, study: StudyRecord): Promise<boolean> {
  const { store } = context;
  const { population } = readAsked(study.question);
  const scope = await organisationsWithin(store, await store.studies.organisations(study.id));
  const found = await studiedSegments(store, population.years, scope);
  if (found === null) return false;
  const plan = await planWith(context, study.id, found);
  const { seen, segments } = found;
  return store.transaction(async (session) => {
    if (!isAsSeen(seen, await session.archive.heads())) return false;
    const forms = segments.reduce((sum, { formCount }) => sum + formCount, 0);
    const counts = { chunkCount: segments.length, formCount: forms, startedAt: context.now() };
    // Somebody may have cancelled it, or another process planned it.
    if (!(await session.studies.step(study.id, ['queued'], { state: 'running', ...counts }))) return true;
    await session.studies.addChunks(segments.map((segment, chunk) => ({ studyId: study.id, chunk, ...segment })));
    if (plan !== null) await session.studies.keepPlan(study.id, plan);
    return true;
  });
}

/** With the documents that only the forms say are needed; null where none is. */
async function planWith({ store }: ServiceContext, studyId: string, found: StudiedSegments): Promise<string | null> {
  const text = await store.studies.plan(studyId);
  if (text === null) return null;
  const asked = readPlan(text);
  const plan = await withOfficials(store, asked, found);
  return plan === asked ? null : JSON.stringify(plan);
}
