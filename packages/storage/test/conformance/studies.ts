import { expect, test } from 'vitest';
import { DuplicateError, type StudyRecord, VersionConflictError } from '../../src/index.ts';
import { draft, moment, organisation, study, studyChunk } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function studiesHold({ empty, two }: Opener): void {
  async function filled() {
    const store = await empty();
    for (const id of ['root', 'other']) await store.organisations.insert(organisation(id));
    await store.drafts.insert(draft());
    return store;
  }
  const done = { state: 'done', resultHash: 'c'.repeat(64), endedAt: moment(12) } as const;

  test('a study comes back as it was asked, with its scope and its plan', async () => {
    const { studies } = await filled();
    await studies.insert(study(), ['other', 'root'], '{"plan":1}');
    expect(await studies.find('study-1')).toEqual(study());
    expect(await studies.organisations('study-1')).toEqual(['other', 'root']);
    expect(await studies.plan('study-1')).toBe('{"plan":1}');
    expect([await studies.find('none'), await studies.plan('none'), await studies.result('none')]).toEqual([
      null,
      null,
      null,
    ]);
    await expect(studies.insert(study(), ['root'], '{}')).rejects.toThrow(DuplicateError);
  });

  test('a list has one’s own, what is shared and what is of drafts, where one may read all of its scope', async () => {
    const { studies } = await filled();
    const asked: readonly (readonly [Partial<StudyRecord>, readonly string[]])[] = [
      [{ id: 'a', madeAt: moment(1) }, ['root']],
      [{ id: 'b', madeAt: moment(2), madeBy: 'ben', draftId: null }, ['root']],
      [{ id: 'c', madeAt: moment(2), madeBy: 'ben', isShared: true, draftId: null }, ['root']],
      [{ id: 'd', madeAt: moment(3), madeBy: 'ben', isShared: true }, ['root', 'other']],
      [{ id: 'e', madeAt: moment(4), draftId: null, name: 'ＡＢ线 10%_' }, ['root']],
      [{ id: 'f', madeAt: moment(5), madeBy: 'ben' }, ['root']],
    ];
    for (const [given, scope] of asked) await studies.insert(study(given), scope, '{}');
    const listed = async (organisationIds: readonly string[], of: object = {}) => {
      const ids: string[] = [];
      for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
        const page: Awaited<ReturnType<typeof studies.list>> = await studies.list(
          { userId: 'ann', organisationIds, ...of },
          { limit: 2, after },
        );
        ids.push(...page.items.map(({ id }) => id));
        after = page.next;
      }
      return ids;
    };
    expect(await listed(['root'])).toEqual(['f', 'e', 'c', 'a']);
    expect(await listed(['root', 'other'])).toEqual(['f', 'e', 'd', 'c', 'a']);
    expect(await listed([])).toEqual([]);
    expect(await listed(['root'], { draftId: 'draft-1' })).toEqual(['f', 'a']);
    expect(await listed(['root'], { state: 'done' })).toEqual([]);
    expect(await listed(['root', 'other'], { isOwn: true })).toEqual(['e', 'a']);
    expect(await listed(['root'], { search: 'ab线' })).toEqual(['e']);
    expect(await listed(['root'], { search: '%_' })).toEqual(['e']);
    expect(await listed(['root'], { search: '__' })).toEqual([]);
    const others = study().name;
    expect(await listed(['root', 'other'], { search: others })).toEqual(['f', 'd', 'c', 'a']);
    expect(await listed(['root', 'other'], { search: others, isOwn: true })).toEqual(['a']);
  });

  test('a study goes on only from a state it is in', async () => {
    const { studies } = await filled();
    await studies.insert(study(), ['root'], '{}');
    expect((await studies.unfinished()).map(({ id }) => id)).toEqual(['study-1']);
    expect(await studies.step('study-1', ['queued'], { state: 'running', chunkCount: 1, formCount: 1 })).toBe(true);
    expect(await studies.step('study-1', ['queued', 'cancelled'], { state: 'running' })).toBe(false);
    await studies.keepResult('study-1', '{"a":1}');
    expect(await studies.step('study-1', ['running'], done)).toBe(true);
    expect(await studies.find('study-1')).toEqual(study({ ...done, chunkCount: 1, formCount: 1 }));
    expect(await studies.result('study-1')).toBe('{"a":1}');
    expect(await studies.unfinished()).toEqual([]);
    expect((await studies.doneOfDraft('draft-1')).map(({ id }) => id)).toEqual(['study-1']);
    await expect(studies.step('study-1', ['done'], { state: 'running' })).rejects.toThrow(/check/i);
  });

  test('of two people who name a study one is told', async () => {
    const [store, second] = await two();
    await store.organisations.insert(organisation('root'));
    await store.drafts.insert(draft());
    await store.studies.insert(study(), ['root'], '{}');
    const labels = { name: '另一名', note: '说明', isShared: true };
    const both = [store, second].map(({ studies }) => studies.saveLabels('study-1', labels, 1));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(VersionConflictError);
    expect(await store.studies.find('study-1')).toEqual(study({ ...labels, revision: 2 }));
  });

  test('a chunk that is done twice is one chunk', async () => {
    const { studies } = await filled();
    await studies.insert(study(), ['root'], '{}');
    await studies.addChunks([studyChunk({ chunk: 1, include: null, formCount: 2 }), studyChunk()]);
    for (const output of [Uint8Array.of(7), Uint8Array.of(7)])
      expect(await studies.keepOutput('study-1', 1, output)).toBe(true);
    expect(await studies.doneChunks('study-1')).toBe(1);
    expect(await studies.chunk('study-1', 1)).toEqual({
      ...studyChunk({ chunk: 1, include: null, formCount: 2 }),
      isDone: true,
    });
    expect([await studies.output('study-1', 1), await studies.output('study-1', 0)]).toEqual([Uint8Array.of(7), null]);
    const { include: _, ...head } = studyChunk();
    expect(await studies.chunks('study-1')).toEqual([
      { ...head, isDone: false },
      { ...head, chunk: 1, formCount: 2, isDone: true },
    ]);
    await expect(studies.addChunks([studyChunk()])).rejects.toThrow();
  });

  test('a study that is removed leaves nothing, and what comes late of it is not kept', async () => {
    const { studies } = await filled();
    await studies.insert(study(), ['root'], '{}');
    await studies.addChunks([studyChunk()]);
    await studies.remove('study-1');
    expect(await studies.keepOutput('study-1', 0, Uint8Array.of(1))).toBe(false);
    expect([await studies.find('study-1'), await studies.plan('study-1')]).toEqual([null, null]);
    expect([await studies.chunks('study-1'), await studies.organisations('study-1')]).toEqual([[], []]);
  });
}
