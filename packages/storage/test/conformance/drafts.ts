import { expect, test } from 'vitest';
import { DuplicateError, type StoreSession, VersionConflictError } from '../../src/index.ts';
import { approval, draft, impactStudy, moment, organisation } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function draftsHold({ empty, two }: Opener): void {
  const second = draft({
    revision: 2,
    text: '{}',
    tests: '- name: a\n',
    hash: 'd'.repeat(64),
    updatedBy: 'ben',
    updatedAt: moment(5),
  });

  async function withDraft<S extends StoreSession>(store: S): Promise<S> {
    await store.organisations.insert(organisation('root'));
    await store.drafts.insert(draft());
    return store;
  }

  test('every save is a revision with its text, who saved it and when', async () => {
    const { drafts } = await withDraft(await empty());
    await drafts.save({ ...second, state: 'inReview', summary: '为何' }, 1);
    expect(await drafts.find('draft-1')).toEqual({ ...second, state: 'inReview', summary: '为何' });
    const { text, tests, hash } = draft();
    expect(await drafts.revisions('draft-1')).toEqual([
      { draftId: 'draft-1', revision: 1, text, tests, hash, savedBy: 'ann', savedAt: moment(1) },
      {
        draftId: 'draft-1',
        revision: 2,
        text: '{}',
        tests: '- name: a\n',
        hash: 'd'.repeat(64),
        savedBy: 'ben',
        savedAt: moment(5),
      },
    ]);
    expect(await drafts.find('nothing')).toBeNull();
    expect(await drafts.revisions('nothing')).toEqual([]);
  });

  test('its authors are who changed a document or its tests, and not who changed its state', async () => {
    const { drafts } = await withDraft(await empty());
    const step = (revision: number, given: Parameters<typeof draft>[0]) =>
      drafts.save(draft({ ...second, revision, ...given }), revision - 1);
    await step(2, { updatedBy: 'ben' });
    await step(3, { updatedBy: 'cat', state: 'inReview', summary: '为何' });
    await step(4, { updatedBy: 'cat', state: 'draft' });
    await step(5, { updatedBy: 'dan', tests: '- name: b\n' });
    await step(6, { updatedBy: 'ben', tests: '- name: b\n', text: '[]' });
    expect(await drafts.authors('draft-1')).toEqual(['ann', 'ben', 'dan']);
    expect(await drafts.authors('nothing')).toEqual([]);
  });

  test('what somebody decided is found by who they are, newest first', async () => {
    const { drafts } = await withDraft(await empty());
    await drafts.insert(draft({ id: 'draft-2' }));
    const [first, other, last] = [
      approval({ id: 'one', decidedBy: 'eve', decidedAt: moment(6) }),
      approval({ id: 'two', decidedBy: 'fay', decidedAt: moment(7) }),
      approval({ id: 'three', draftId: 'draft-2', decidedBy: 'eve', decidedAt: moment(8) }),
    ];
    for (const one of [first, other, last]) await drafts.addApproval(one);
    expect(await drafts.decidedBy('eve', 10)).toEqual([last, first]);
    expect(await drafts.decidedBy('eve', 1)).toEqual([last]);
    expect(await drafts.decidedBy('nobody', 10)).toEqual([]);
  });

  test('a save keeps whose the draft is and who began it', async () => {
    const { drafts } = await withDraft(await empty());
    await drafts.save(
      { ...second, organisationId: 'x', createdBy: 'x', createdAt: 'x', ruleSetId: 'x', baseVersion: 'x' },
      1,
    );
    expect(await drafts.find('draft-1')).toEqual(second);
  });

  test('a save that is based on an old revision is refused and changes nothing', async () => {
    const { drafts } = await withDraft(await empty());
    await drafts.save(second, 1);
    const late = drafts.save(draft({ revision: 2, text: 'late' }), 1);
    await expect(late).rejects.toThrow(VersionConflictError);
    await expect(late).rejects.toMatchObject({ subject: 'draft', id: 'draft-1', basedOn: 1, current: 2 });
    expect(await drafts.find('draft-1')).toEqual(second);
    expect(await drafts.revisions('draft-1')).toHaveLength(2);
    await expect(drafts.save(draft({ id: 'nothing', revision: 2 }), 1)).rejects.toMatchObject({ current: 0 });
  });

  test('of ten people who save the same revision at once, one does', async () => {
    const stores = await two();
    await withDraft(stores[0]);
    const saves = Array.from({ length: 10 }, (_, person) =>
      (stores[person % 2] ?? stores[0]).drafts.save({ ...second, text: `${person}` }, 1),
    );
    const outcomes = await Promise.allSettled(saves);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array(9).fill('version-conflict'));
    const winner = outcomes.findIndex((outcome) => outcome.status === 'fulfilled');
    expect((await stores[1].drafts.revisions('draft-1')).map(({ text }) => text)).toEqual([draft().text, `${winner}`]);
  });

  test('a revision that leaves one out is a mistake of the caller', async () => {
    const { drafts } = await withDraft(await empty());
    await expect(drafts.save({ ...second, revision: 3 }, 1)).rejects.toThrow('comes 2, not 3');
    expect(await drafts.find('draft-1')).toEqual(draft());
  });

  test('an identifier is given once, and a draft refused leaves no revision', async () => {
    const { drafts } = await withDraft(await empty());
    await expect(drafts.insert(draft({ text: 'again' }))).rejects.toThrow(DuplicateError);
    expect(await drafts.revisions('draft-1')).toHaveLength(1);
  });

  test('an edit voids the approvals that still stand, once', async () => {
    const { drafts } = await withDraft(await empty());
    const [first, later] = [
      approval(),
      approval({ id: 'approval-0', verdict: 'rejected', comment: '否', decidedAt: moment(9) }),
    ];
    await drafts.addApproval(later);
    await drafts.addApproval(first);
    expect(await drafts.approvals('draft-1')).toEqual([first, later]);
    await drafts.voidApprovals('draft-1', moment(10));
    const third = approval({ id: 'approval-3', decidedAt: moment(11) });
    await drafts.addApproval(third);
    await drafts.voidApprovals('draft-1', moment(12));
    expect(await drafts.approvals('draft-1')).toEqual([
      { ...first, voidedAt: moment(10) },
      { ...later, voidedAt: moment(10) },
      { ...third, voidedAt: moment(12) },
    ]);
    await expect(drafts.addApproval(first)).rejects.toThrow(DuplicateError);
  });

  test('an approval is of a revision that there is', async () => {
    const { drafts } = await withDraft(await empty());
    await expect(drafts.addApproval(approval({ revision: 2 }))).rejects.toThrow(/foreign key/i);
  });

  test('studies of the impact come back in the order they were made', async () => {
    const { drafts } = await withDraft(await empty());
    const later = impactStudy({ id: 'a', madeAt: moment(9) });
    for (const study of [later, impactStudy()]) await drafts.addImpactStudy(study);
    expect(await drafts.impactStudies('draft-1')).toEqual([impactStudy(), later]);
    await expect(drafts.addImpactStudy(later)).rejects.toThrow(DuplicateError);
  });
}
