import type { ArchiveSegmentHead, ArchiveSegmentIndex, Store, StudyChunkRecord } from '@plumbline/storage';
import { hasBit, noBits, setBit } from '../archive/bits.ts';
import { readOfficialScores } from '../archive/official-scores.ts';
import { positionsIn } from '../archive/positions-in.ts';
import { othersTurn } from '../others-turn.ts';
import { ruleSetOf } from '../rule-sets/version-document.ts';
import type { PlannedStudy } from './study-question.ts';

/** Which forms of a segment are studied. */
export type StudiedSegment = Pick<StudyChunkRecord, 'segmentId' | 'formCount' | 'include'>;

type VersionName = { readonly ruleSetId: string; readonly version: string };

export type StudiedSegments = {
  /** All of the archive, as it was when it was gone through. */
  readonly seen: readonly ArchiveSegmentHead[];
  /** Those that hold forms of the study, in the order of the archive. */
  readonly segments: readonly StudiedSegment[];
  /** The versions that official scores of theirs are of, by name. */
  readonly officials: readonly VersionName[];
};

type ArchiveReader = Pick<Store, 'archive' | 'versions'>;

/** Goes through the archive for the forms of some years and organisations. Null where it changed meanwhile: then somebody has to begin anew. */
export async function studiedSegments(
  { archive }: ArchiveReader,
  years: readonly number[] | null,
  scope: ReadonlySet<string>,
): Promise<StudiedSegments | null> {
  const seen = await archive.heads();
  const segments: StudiedSegment[] = [];
  const officials = new Map<string, VersionName>();
  for (const { id, fiscalYear } of seen) {
    if (years !== null && !years.includes(fiscalYear)) continue;
    const index = await archive.index(id);
    if (index === null) return null;
    const positions = positionsIn(index, scope);
    if (positions.length === 0) continue;
    segments.push(studiedOf(index, positions));
    for (const version of readOfficialScores(index.officials).versions) officials.set(nameOf(version), version);
    await othersTurn();
  }
  return { seen, segments, officials: [...officials.values()] };
}

function studiedOf({ id: segmentId, formCount: all }: ArchiveSegmentIndex, positions: readonly number[]) {
  const formCount = positions.length;
  if (formCount === all) return { segmentId, formCount, include: null };
  const include = noBits(all);
  for (const position of positions) if (!hasBit(include, position)) setBit(include, position);
  return { segmentId, formCount, include };
}

/** Whether the archive is as it was. */
export const isAsSeen = (seen: readonly ArchiveSegmentHead[], now: readonly ArchiveSegmentHead[]): boolean =>
  now.length === seen.length &&
  seen.every(({ id, revision }, at) => now[at]?.id === id && now[at]?.revision === revision);

/** A plan with the documents of the versions that official scores are of, where those are compared with; else as it is. */
export async function withOfficials(
  { versions }: ArchiveReader,
  plan: PlannedStudy,
  { officials }: Pick<StudiedSegments, 'officials'>,
): Promise<PlannedStudy> {
  if (plan.kind !== 'comparison' || plan.base.kind !== 'official') return plan;
  const names = [...officials].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const found = await Promise.all(names.map(({ ruleSetId, version }) => versions.find(ruleSetId, version)));
  const documents = found.flatMap((version) => (version === null ? [] : [ruleSetOf(version)]));
  return { ...plan, base: { kind: 'official', versions: documents } };
}

const nameOf = ({ ruleSetId, version }: VersionName) => `${ruleSetId}@${version}`;
