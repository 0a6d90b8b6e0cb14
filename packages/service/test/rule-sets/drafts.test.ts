import { beforeEach, describe, expect, it } from 'vitest';
import {
  approveDraft,
  createDraft,
  getDraft,
  listDrafts,
  publishDraft,
  rejectDraft,
  requestApproval,
  restoreDraftRevision,
  type ServiceContext,
  saveDraft,
} from '../../src/index.ts';
import { sampleContent } from './support/sample-rule-set.ts';
import {
  approve,
  approver,
  begin,
  editor,
  openWorkshop,
  person,
  publish,
  study,
  submit,
  targetOf,
} from './support/workshop.ts';

let context: ServiceContext;
beforeEach(async () => {
  context = await openWorkshop();
});

describe('a draft', () => {
  it('keeps any text as it was typed, and has a hash while it is a rule set', async () => {
    const draft = await begin(context);
    expect(draft.hash).toMatch(/^[0-9a-f]{64}$/);
    let target = targetOf(draft);
    for (const text of ['', '{', '\ufeff{}\r\n', '"规则"', '🀄', '[[[['.repeat(40)]) {
      const saved = await saveDraft(context, editor, { ...target, text, tests: text });
      expect(saved).toMatchObject({ text, tests: text, hash: null });
      expect((await getDraft(context, editor, { draftId: draft.id })).draft).toEqual(saved);
      target = targetOf(saved);
    }
    const back = await saveDraft(context, editor, { ...target, ...sampleContent() });
    expect(back.hash).toBe(draft.hash);
  });

  it('refuses a text no database keeps: with NUL, with half a character, or of more than two million characters', async () => {
    const draft = await begin(context);
    for (const text of ['a\0b', '\ud800', 'x'.repeat(2 * 1024 * 1024 + 1)]) {
      const refused = saveDraft(context, editor, { ...targetOf(draft), text, tests: text });
      await expect(refused).rejects.toMatchObject({ code: 'invalid-input', diagnostics: [{}, {}] });
    }
    expect((await getDraft(context, editor, { draftId: draft.id })).draft).toEqual(draft);
  });

  it('saved without a change makes no revision and voids nothing', async () => {
    const submitted = await submit(context, await begin(context));
    const saved = await saveDraft(context, editor, { ...targetOf(submitted), ...sampleContent() });
    expect(saved).toEqual(submitted);
  });

  it('edited after its approval has lost it, even when the edit is taken back', async () => {
    const draft = await begin(context);
    await study(context, draft);
    const approved = await approve(context, await submit(context, draft));
    const edited = await saveDraft(context, editor, { ...targetOf(approved), ...sampleContent(), tests: '' });
    const back = await restoreDraftRevision(context, editor, { ...targetOf(edited), revision: 1 });
    expect(back).toMatchObject({ ...sampleContent(), state: 'draft', hash: draft.hash });
    expect((await getDraft(context, editor, { draftId: draft.id })).approvals).toMatchObject([
      { verdict: 'approved', voidedAt: expect.any(String) },
    ]);
    await expect(publishDraft(context, approver, targetOf(back))).rejects.toMatchObject({ missing: ['approval'] });
  });

  it('restores a revision as a new one, and knows nothing of one that never was', async () => {
    const first = await begin(context);
    const second = await saveDraft(context, editor, { ...targetOf(first), text: 'second', tests: '' });
    const third = await restoreDraftRevision(context, editor, { ...targetOf(second), revision: 1 });
    expect(third).toMatchObject({ revision: 3, text: first.text, tests: first.tests, hash: first.hash });
    await expect(restoreDraftRevision(context, editor, { ...targetOf(third), revision: 9 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is handed in with a summary and without lint errors only', async () => {
    const draft = await begin(context);
    const silent = requestApproval(context, editor, { ...targetOf(draft), summary: ' ' });
    await expect(silent).rejects.toMatchObject({
      diagnostics: [{ code: 'document/missing-member', path: '/summary' }],
    });
    const unfinished = await begin(context, { text: '{"id": "sample"}', tests: '' });
    await expect(submit(context, unfinished)).rejects.toMatchObject({ code: 'invalid-input' });
    const renamed = await begin(context, sampleContent('1.0.0', '样例', 'another'));
    await expect(submit(context, renamed)).rejects.toMatchObject({ diagnostics: [{ path: '/id' }] });
  });

  it('is sent back with a reason, and the same approver may look at it again', async () => {
    const submitted = await submit(context, await begin(context));
    await expect(rejectDraft(context, approver, { ...targetOf(submitted), comment: '' })).rejects.toMatchObject({
      diagnostics: [{ path: '/comment' }],
    });
    const returned = await rejectDraft(context, approver, { ...targetOf(submitted), comment: 'Round up' });
    const again = await saveDraft(context, editor, { ...targetOf(returned), ...sampleContent('1.0.0', '改稿') });
    await expect(approve(context, await submit(context, again))).resolves.toMatchObject({ state: 'approved' });
  });

  it('is decided on by none of its authors: who created it, edited it or restored a revision of it', async () => {
    const many = ['creator', 'restorer', 'tester'].map((name) =>
      person(name, 'finance', 'policyEditor', 'policyApprover'),
    );
    const [creator, restorer, tester] = many as [typeof editor, typeof editor, typeof editor];
    const first = await createDraft(context, creator, {
      organisationId: 'finance',
      ruleSetId: 'sample',
      begin: { kind: 'text', ...sampleContent() },
    });
    const second = await saveDraft(context, editor, { ...targetOf(first), text: '', tests: '' });
    const third = await restoreDraftRevision(context, restorer, { ...targetOf(second), revision: 1 });
    const fourth = await saveDraft(context, tester, {
      ...targetOf(third),
      text: third.text,
      tests: `${third.tests}#\n`,
    });
    const submitted = await submit(context, fourth);
    for (const author of many) {
      const target = targetOf(submitted);
      for (const decided of [
        approveDraft(context, author, { ...target, comment: null }),
        rejectDraft(context, author, { ...target, comment: 'No' }),
      ])
        await expect(decided).rejects.toMatchObject({ code: 'not-allowed', reason: 'own-draft' });
    }
    await expect(approve(context, submitted)).resolves.toMatchObject({ state: 'approved' });
  });

  it('begins with a version as its authors wrote it, under the next number', async () => {
    const text = sampleContent('1.9.3').text.replace('"version": "1.9.3"', '"version":\t"1.9.3"');
    const tests = `# worked out by hand\n${sampleContent('1.9.3').tests}`;
    await publish(context, await begin(context, { text, tests }));
    const next = await createDraft(context, editor, {
      organisationId: 'finance',
      ruleSetId: 'sample',
      begin: { kind: 'version', ruleSetId: 'sample', version: '1.9.3' },
    });
    expect(next).toMatchObject({
      baseVersion: '1.9.3',
      text: text.replace('1.9.3', '1.10.0'),
      tests: tests.replaceAll('1.9.3', '1.10.0'),
    });
    await expect(publish(context, next)).resolves.toMatchObject({ version: '1.10.0' });
  });

  it('copies a version of a rule set that belongs elsewhere under another name only', async () => {
    await publish(context, await begin(context));
    const neighbour = person('neighbour', 'health', 'policyEditor');
    const copy = (ruleSetId: string) =>
      createDraft(context, neighbour, {
        organisationId: 'health',
        ruleSetId,
        begin: { kind: 'version', ruleSetId: 'sample', version: '1.0.0' },
      });
    await expect(copy('sample')).rejects.toMatchObject({ reason: 'rule-set-of-another-organisation' });
    expect(await copy('health-sample')).toMatchObject({
      baseVersion: null,
      text: sampleContent('1.0.0', '样例', 'health-sample').text,
      tests: sampleContent('1.0.0', '样例', 'health-sample').tests,
    });
  });

  it('has a rule set id that may stand in an address and a file name', async () => {
    for (const ruleSetId of ['', 'A', '../x', 'a--b', '-a', 'a'.repeat(65), '规则', 'a\n'])
      await expect(begin(context, sampleContent(), ruleSetId)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('the list of drafts', () => {
  it('holds what lies within reach of the actor, by state, a page at a time, newest change first', async () => {
    const drafts = [await begin(context), await begin(context), await begin(context)];
    const [first] = drafts;
    if (!first) throw new Error('no draft');
    await submit(context, first);
    const auditor = person('auditor', 'city', 'auditor');
    const page = await listDrafts(context, auditor, { page: { limit: 2, after: null } });
    const rest = await listDrafts(context, auditor, { page: { limit: 2, after: page.next } });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(
      [first, drafts[2], drafts[1]].map((draft) => draft?.id),
    );
    const inReview = await listDrafts(context, auditor, { states: ['inReview'], page: { limit: 9, after: null } });
    expect(inReview.items.map(({ id }) => id)).toEqual([first.id]);
    const section = person('section', 'section', 'auditor');
    expect((await listDrafts(context, section, { page: { limit: 9, after: null } })).items).toEqual([]);
  });
});
