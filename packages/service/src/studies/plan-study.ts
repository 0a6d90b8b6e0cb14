import type { ArchiveSegmentHead, ArchiveSegmentIndex, StudyChunkRecord, StudyRecord } from '@plumbline/storage';
import { hasBit, noBits, setBit } from '../archive/bits.ts';
import { readOfficialScores } from '../archive/official-scores.ts';
import { packArchive } from '../archive/pack-archive.ts';
import { positionsIn } from '../archive/positions-in.ts';
import { othersTurn } from '../others-turn.ts';
import { ruleSetOf } from '../rule-sets/version-document.ts';
import type { ServiceContext } from '../service-context.ts';
import { type PlannedStudy, readAsked, readPlan } from './study-question.ts';
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
  const seen = await store.archive.heads();
  const chunks: StudyChunkRecord[] = [];
  const versions = new Map<string, OfficialKey>();
  for (const { id, fiscalYear } of seen) {
    if (population.years !== null && !population.years.includes(fiscalYear)) continue;
    const index = await store.archive.index(id);
    if (index === null) return false;
    const positions = positionsIn(index, scope);
    if (positions.length === 0) continue;
    chunks.push(chunkOf(study.id, chunks.length, index, positions));
    for (const version of readOfficialScores(index.officials).versions)
      versions.set(`${version.ruleSetId}@${version.version}`, version);
    await othersTurn();
  }
  const plan = await planWith(context, study.id, [...versions.values()]);
  return store.transaction(async (session) => {
    if (!areSame(seen, await session.archive.heads())) return false;
    const forms = chunks.reduce((sum, { formCount }) => sum + formCount, 0);
    const counts = { chunkCount: chunks.length, formCount: forms, startedAt: context.now() };
    // Somebody may have cancelled it, or another process planned it.
    if (!(await session.studies.step(study.id, ['queued'], { state: 'running', ...counts }))) return true;
    await session.studies.addChunks(chunks);
    if (plan !== null) await session.studies.keepPlan(study.id, plan);
    return true;
  });
}

function chunkOf(
  studyId: string,
  chunk: number,
  { id: segmentId, formCount: all }: ArchiveSegmentIndex,
  positions: readonly number[],
): StudyChunkRecord {
  const formCount = positions.length;
  if (formCount === all) return { studyId, chunk, segmentId, formCount, include: null };
  const include = noBits(all);
  for (const position of positions) if (!hasBit(include, position)) setBit(include, position);
  return { studyId, chunk, segmentId, formCount, include };
}

type OfficialKey = { readonly ruleSetId: string; readonly version: string };

/** With the documents of the versions that official scores are of, where those are compared with; null where they are not. */
async function planWith(
  { store }: ServiceContext,
  studyId: string,
  keys: readonly OfficialKey[],
): Promise<string | null> {
  const text = await store.studies.plan(studyId);
  const plan: PlannedStudy | null = text === null ? null : readPlan(text);
  if (plan?.kind !== 'comparison' || plan.base.kind !== 'official') return null;
  const names = [...keys].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const found = await Promise.all(names.map(({ ruleSetId, version }) => store.versions.find(ruleSetId, version)));
  const versions = found.flatMap((version) => (version === null ? [] : [ruleSetOf(version)]));
  return JSON.stringify({ ...plan, base: { kind: 'official', versions } } satisfies PlannedStudy);
}

const nameOf = ({ ruleSetId, version }: OfficialKey) => `${ruleSetId}@${version}`;

const areSame = (seen: readonly ArchiveSegmentHead[], now: readonly ArchiveSegmentHead[]) =>
  now.length === seen.length &&
  seen.every(({ id, revision }, at) => now[at]?.id === id && now[at]?.revision === revision);
