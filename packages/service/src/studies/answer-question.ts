import { nodeSha256 } from '@plumbline/catalog';
import type { Store } from '@plumbline/storage';
import { packArchive } from '../archive/pack-archive.ts';
import type { ServiceContext } from '../service-context.ts';
import { assemble } from './desk-work.ts';
import { doStudyChunk } from './do-study-chunk.ts';
import { isAsSeen, type StudiedSegment, studiedSegments, withOfficials } from './studied-segments.ts';
import type { PlannedStudy } from './study-question.ts';
import { organisationsWithin } from './study-scope.ts';

/**
 * Answers the question of a study where it is asked, and keeps nothing of it: the canonical JSON that a study of the same question comes to, byte by byte, over
 * the forms that are accepted now. What waits is packed first, as for any study.
 */
export async function answerQuestion(
  context: Pick<ServiceContext, 'store' | 'newId' | 'now'>,
  plan: PlannedStudy,
): Promise<string> {
  const { store } = context;
  const { years, organisations } = plan.question.population;
  await packArchive(context);
  const scope = await organisationsWithin(store, organisations ?? (await topmost(store)));
  for (;;) {
    const found = await studiedSegments(store, years, scope);
    if (found === null || !isAsSeen(found.seen, await store.archive.heads())) continue;
    const text = JSON.stringify(await withOfficials(store, plan, found));
    const outputs = await outputsOf(store, text, found.segments);
    // A segment was packed anew and removed meanwhile: its forms stand elsewhere.
    if (outputs !== null) return assemble({ plan: text, outputs });
  }
}

const topmost = async ({ organisations }: Pick<Store, 'organisations'>): Promise<readonly string[]> =>
  (await organisations.all()).filter(({ parentId }) => parentId === null).map(({ id }) => id);

/** Null where a segment is gone. */
async function outputsOf(
  { archive }: Pick<Store, 'archive'>,
  plan: string,
  segments: readonly StudiedSegment[],
): Promise<readonly Uint8Array[] | null> {
  // Runners are remembered by the study they are for: here by all that it is.
  const study = nodeSha256(plan);
  const outputs: Uint8Array[] = [];
  for (const { segmentId, include } of segments) {
    const record = await archive.segment(segmentId);
    if (record === null) return null;
    const { segment, assessmentIds, revisions, officials } = record;
    outputs.push(doStudyChunk({ study, plan, segment, assessmentIds, revisions, officials, include }));
  }
  return outputs;
}
