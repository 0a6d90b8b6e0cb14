import { expect, test } from 'vitest';
import { DuplicateError, VersionConflictError } from '../../src/index.ts';
import {
  assessment,
  draft,
  figures,
  moment,
  organisation,
  revisionOf,
  scorecard,
  segment,
  study,
  studyChunk,
  version,
} from '../support/records.ts';
import type { Opener } from './opener.ts';

export function archiveHolds({ empty, two }: Opener): void {
  async function filled() {
    const store = await empty();
    await store.organisations.insert(organisation('root'));
    return store;
  }
  const waiting = async (store: Awaited<ReturnType<typeof empty>>) =>
    (await store.archive.changes(100)).map(({ assessmentId }) => assessmentId);

  test('whatever changes an accepted form notes it, and nothing else does', async () => {
    const store = await filled();
    const { assessments } = store;
    const filed = assessment({ state: 'submitted' });
    await assessments.insert(filed, revisionOf(filed));
    await assessments.keepFigures(filed.id, figures());
    expect(await waiting(store)).toEqual([]);
    const accepted = assessment({ state: 'accepted', revision: 2 });
    await assessments.save(accepted, 1, revisionOf(accepted));
    expect(await waiting(store)).toEqual([filed.id]);
    await assessments.keepFigures(filed.id, figures());
    expect(await waiting(store)).toHaveLength(2);
    // The same score again is no change.
    await assessments.keepFigures(filed.id, figures({ findingCount: 0 }));
    expect(await waiting(store)).toHaveLength(2);
    await assessments.keepFigures(filed.id, figures({ rating: 'good' }));
    expect(await store.archive.waiting()).toBe(3);
    const born = assessment({ id: 'assessment-2', state: 'rechecked' });
    await assessments.insert(born, revisionOf(born));
    expect(await waiting(store)).toEqual([filed.id, filed.id, filed.id, born.id]);
  });

  test('nothing is noted of a change that was taken back', async () => {
    const store = await filled();
    const born = assessment({ state: 'accepted' });
    const failing = store.transaction(async ({ assessments }) => {
      await assessments.insert(born, revisionOf(born));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.archive.waiting()).toBe(0);
  });

  test('a change that is noted after others were settled is none of them', async () => {
    const store = await filled();
    const born = assessment({ state: 'accepted' });
    await store.assessments.insert(born, revisionOf(born));
    const settled = (await store.archive.changes(9)).map(({ sequence }) => sequence);
    await store.archive.settle(settled);
    await store.archive.note([born.id]);
    await store.archive.settle(settled);
    expect(await waiting(store)).toEqual([born.id]);
    await store.archive.note('all');
    expect(await waiting(store)).toEqual([born.id, born.id]);
    await store.archive.note(['not there']);
    expect(await store.archive.waiting()).toBe(2);
  });

  test('an assessment is packed with the score that counts', async () => {
    const store = await filled();
    const { assessments, archive, versions } = store;
    const born = assessment({ state: 'accepted' });
    await assessments.insert(born, revisionOf(born));
    const plain = { id: born.id, organisationId: 'root', fiscalYear: 2025, state: 'accepted', form: born.form };
    const unknown = { officialTotal: null, officialRating: null, ruleSetId: null, version: null, ruleSetHash: null };
    expect(await archive.subjects([born.id, 'not there'])).toEqual([{ ...plain, revision: 1, ...unknown }]);
    await versions.insert(version());
    await assessments.addScorecard(scorecard());
    const pinned = { ...born, revision: 2, officialScorecardId: 'scorecard-1' };
    await assessments.save(pinned, 1, revisionOf(pinned));
    await assessments.keepFigures(born.id, figures({ total: '80.00', rating: 'good' }));
    const official = { officialTotal: '80.00', officialRating: 'good', ruleSetId: 'trial', version: '1.0.0' };
    const expected = { ...plain, revision: 2, ...official, ruleSetHash: 'a'.repeat(64) };
    expect(await archive.subjects([born.id])).toEqual([expected]);
    expect(await archive.accepted(5, null)).toEqual([
      { id: born.id, organisationId: 'root', fiscalYear: 2025, revision: 2 },
    ]);
    expect(await archive.accepted(5, born.id)).toEqual([]);
  });

  test('a segment comes back as it was, and is found by its year', async () => {
    const { archive } = await filled();
    const other = segment({ id: 'segment-0', fiscalYear: 2026, segment: new Uint8Array(3_000_000).fill(5) });
    for (const one of [other, segment()]) await archive.insert(one);
    expect(await archive.segment('segment-0')).toEqual(other);
    const { segment: _, ...index } = segment();
    expect(await archive.index('segment-1')).toEqual(index);
    expect((await archive.heads()).map(({ id }) => id)).toEqual(['segment-1', 'segment-0']);
    expect((await archive.heads(2026)).map(({ id }) => id)).toEqual(['segment-0']);
    expect([await archive.segment('none'), await archive.index('none')]).toEqual([null, null]);
    await expect(archive.insert(segment())).rejects.toThrow(DuplicateError);
  });

  test('of two processes that say which forms died, one does', async () => {
    const stores = await two();
    await stores[0].archive.insert(segment());
    const deaths = { id: 'segment-1', dead: Uint8Array.of(3), deadCount: 2, checksum: 'b'.repeat(64) };
    const outcomes = await Promise.allSettled(stores.map(({ archive }) => archive.saveDead(deaths, 2)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(VersionConflictError);
    expect(await stores[1].archive.index('segment-1')).toMatchObject({ deadCount: 2, revision: 3 });
  });

  test('a retired segment stays while a study is still to read it', async () => {
    const { archive, studies, drafts } = await filled();
    await drafts.insert(draft());
    await archive.insert(segment());
    await studies.insert(study(), ['root'], '{}');
    await studies.addChunks([studyChunk()]);
    await archive.retire('segment-1', 2, moment(20));
    expect(await archive.heads()).toEqual([]);
    expect(await archive.removeRetired()).toBe(0);
    expect(await archive.segment('segment-1')).toMatchObject({ retiredAt: moment(20), revision: 3 });
    await expect(archive.saveDead({ ...segment(), dead: Uint8Array.of(3) }, 3)).rejects.toThrow(VersionConflictError);
    await studies.keepOutput('study-1', 0, Uint8Array.of(1));
    expect(await archive.removeRetired()).toBe(1);
    expect(await archive.segment('segment-1')).toBeNull();
  });
}
