import { archiveForms } from '@plumbline/samples';
import type { Store } from '@plumbline/storage';
import { SEGMENT_FORMS } from '@plumbline/whatif';
import { createSegmentWriter, type SegmentWriter } from '../../../packages/service/src/archive/segment-writer.ts';

/** Identifiers that count up, as those of an archive do. */
export function counting(): () => string {
  let last = 0;
  return () => `0190a000-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}`;
}

/** The organisation all forms are of. */
export const CITY = '0190a000-0000-7000-8001-000000000000';

const AT = '2026-01-01T00:00:00.000Z';

/** Fills the archive of an empty store with accepted forms of five years, packed as the server packs them. */
export async function fillArchive(store: Store, forms: number): Promise<void> {
  await store.organisations.insert({ id: CITY, parentId: null, name: '市财政局', code: null, createdAt: AT });
  await fillSegments(store, { organisationId: CITY, forms });
}

export type Filling = {
  readonly organisationId: string;
  readonly forms: number;
  /** So many forms are in a segment at most, and so in a chunk of a study; as many as the server takes where it is not said. */
  readonly together?: number;
};

/** Puts accepted forms of five years into the archive, and nowhere else: nothing of a study asks for more. */
export async function fillSegments(
  store: Store,
  { organisationId, forms, together = SEGMENT_FORMS }: Filling,
): Promise<void> {
  const newId = counting();
  const writers = new Map<number, SegmentWriter>();
  const keep = async (writer: SegmentWriter) => {
    for (const segment of writer.finish()) await store.transaction((session) => session.archive.insert(segment));
  };
  for (const form of archiveForms({ seed: 7, forms, rows: 13 })) {
    const { fiscalYear } = form;
    const writer = writers.get(fiscalYear) ?? createSegmentWriter(fiscalYear, { newId, now: () => AT });
    writers.set(fiscalYear, writer);
    writer.add({
      id: newId(),
      organisationId,
      fiscalYear,
      state: 'accepted',
      revision: 1,
      form: JSON.stringify(form),
      officialTotal: null,
      officialRating: null,
      ruleSetId: null,
      version: null,
      ruleSetHash: null,
    });
    if (writer.open() < together) continue;
    await keep(writer);
    writers.delete(fiscalYear);
  }
  for (const writer of writers.values()) await keep(writer);
}
