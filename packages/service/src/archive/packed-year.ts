import type { ArchiveSegmentIndex, Store } from '@plumbline/storage';
import { createFormPacker, decodeSegment, encodeSegment, type Segment, unpackForm } from '@plumbline/whatif';
import { othersTurn } from '../others-turn.ts';
import { idAt } from './assessment-key.ts';
import { positionsIn } from './positions-in.ts';

/** The accepted forms of a year as columns. The key of a form is its assessment, by its position over all segments. */
export type PackedYear = {
  readonly segments: readonly Uint8Array[];
  readonly assessmentIds: readonly string[];
  /** Changes when the forms do. */
  readonly tag: string;
};

/** Forms are taken over so many at a time; in between others have their turn. */
const SLICE = 50;

/**
 * Reads a year from the archive. A segment of which everything may be read is handed on as it is; of another one those forms are packed anew that may be,
 * so that nothing of others leaves the server.
 */
export async function readPackedYear(
  store: Pick<Store, 'archive'>,
  asked: { readonly fiscalYear: number; readonly organisationIds: readonly string[] },
  progress: (forms: number) => void,
): Promise<Omit<PackedYear, 'tag'>> {
  for (;;) {
    const year = await readOnce(store, asked, progress);
    // A segment was packed anew and removed meanwhile: its forms stand elsewhere.
    if (year !== null) return year;
  }
}

async function readOnce(
  { archive }: Pick<Store, 'archive'>,
  { fiscalYear, organisationIds }: Parameters<typeof readPackedYear>[1],
  progress: (forms: number) => void,
): Promise<Omit<PackedYear, 'tag'> | null> {
  const scope = new Set(organisationIds);
  const assessmentIds: string[] = [];
  const segments: Uint8Array[] = [];
  const packer = createFormPacker();
  const keep = (segment: Segment | null) => void (segment && segments.push(encodeSegment(segment)));
  // What is packed anew comes behind what is whole: a position counts through all of them.
  const apart: ArchiveSegmentIndex[] = [];
  for (const { id } of await archive.heads(fiscalYear)) {
    const index = await archive.index(id);
    if (index === null) return null;
    const positions = positionsIn(index, scope);
    if (positions.length < index.formCount) {
      if (positions.length > 0) apart.push(index);
      continue;
    }
    const segment = await archive.segment(id);
    if (segment === null) return null;
    segments.push(segment.segment);
    for (const position of positions) assessmentIds.push(idAt(index.assessmentIds, position));
    progress(assessmentIds.length);
    await othersTurn();
  }
  for (const index of apart) {
    const record = await archive.segment(index.id);
    if (record === null) return null;
    const segment = decodeSegment(record.segment);
    for (const position of positionsIn(index, scope)) {
      assessmentIds.push(idAt(index.assessmentIds, position));
      keep(packer.add(unpackForm(segment, position)));
      if (assessmentIds.length % SLICE === 0) await othersTurn();
    }
    progress(assessmentIds.length);
  }
  keep(packer.finish());
  return { segments, assessmentIds };
}
