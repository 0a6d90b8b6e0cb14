import { beforeEach, describe, expect, it } from 'vitest';
import {
  createDraft,
  type DraftJudge,
  diffVersions,
  gatesOf,
  judgeHere,
  rememberingJudge,
  rollback,
  type ServiceContext,
  saveDraft,
} from '../../src/index.ts';
import { sampleContent } from '../rule-sets/support/sample-rule-set.ts';
import { begin, editor, openWorkshop, publish, stranger, submit, targetOf } from '../rule-sets/support/workshop.ts';

/** The judge of {@link judgeHere} that writes down what it was asked. */
function listeningJudge() {
  const asked: string[] = [];
  const judge: DraftJudge = {
    hashOf: (text) => {
      asked.push('hash');
      return judgeHere.hashOf(text);
    },
    judge: (content) => {
      asked.push('judge');
      return judgeHere.judge(content);
    },
  };
  return { asked, judge };
}

let context: ServiceContext;
let asked: string[];
/** What the judge is asked for while something is done. */
const askedFor = async (task: () => Promise<unknown>) => {
  asked.length = 0;
  await task();
  return [...asked];
};
beforeEach(async () => {
  const listening = listeningJudge();
  asked = listening.asked;
  context = { ...(await openWorkshop()), judge: listening.judge };
});

describe('the judge of drafts', () => {
  it('is asked for everything that takes long of a large draft, so that it can be done on another thread', async () => {
    const draft = await begin(context);
    const other = sampleContent('1.0.0', '另一份');
    let saved = draft;
    expect(
      await askedFor(async () => (saved = await saveDraft(context, editor, { ...targetOf(draft), ...other }))),
    ).toEqual(['hash']);
    expect(await askedFor(() => gatesOf(context, editor, { draftId: draft.id }))).toEqual(['judge']);
    expect(await askedFor(() => submit(context, saved))).toEqual(['judge']);
    const side = { draftId: draft.id };
    expect(await askedFor(() => diffVersions(context, editor, { before: side, after: side }))).toEqual([
      'judge',
      'judge',
    ]);
    const second = await begin(context, sampleContent('1.0.0', '样例', 'second'), 'second');
    expect(await askedFor(() => publish(context, second))).toEqual(['judge', 'judge']);
    const key = { ruleSetId: 'second', version: '1.0.0' };
    expect(await askedFor(() => rollback(context, editor, key))).toEqual(['hash']);
    const copy = { organisationId: 'finance', ruleSetId: 'third', begin: { kind: 'version', ...key } } as const;
    expect(await askedFor(() => createDraft(context, editor, copy))).toEqual(['hash']);
  });

  it('has no work with what the actor may not do, with a revision that is gone, or with a text that did not change', async () => {
    const draft = await begin(context);
    const other = sampleContent('1.0.0', '另一份');
    const save = (actor: typeof editor, basedOn: number, content = other) =>
      saveDraft(context, actor, { draftId: draft.id, basedOn, ...content }).catch(() => undefined);
    expect(await askedFor(() => save(stranger, 1))).toEqual([]);
    expect(await askedFor(() => save(editor, 7))).toEqual([]);
    expect(await askedFor(() => save(editor, 1, { ...sampleContent(), tests: '' }))).toEqual([]);
  });
});

describe('a judge that remembers', () => {
  it('judges the same texts once, also for several who ask at the same time, and others again', async () => {
    const { asked, judge } = listeningJudge();
    const remembering = rememberingJudge(judge);
    const [first, second] = await Promise.all([remembering.judge(sampleContent()), remembering.judge(sampleContent())]);
    expect(second).toEqual(first);
    expect(await remembering.judge(sampleContent())).toEqual(await judgeHere.judge(sampleContent()));
    expect(asked).toEqual(['judge']);
    expect((await remembering.judge({ ...sampleContent(), tests: '' })).passed).toBe(0);
    expect(asked).toEqual(['judge', 'judge']);
    for (const text of ['{', '{', sampleContent().text]) await remembering.hashOf(text);
    expect(asked).toEqual(['judge', 'judge', 'hash', 'hash']);
  });

  it('forgets what was not asked for lately, and asks again for what failed', async () => {
    const { asked, judge } = listeningJudge();
    const remembering = rememberingJudge(judge);
    for (let round = 0; round < 40; round++) await remembering.hashOf(String(round));
    await remembering.hashOf('0');
    expect(asked).toHaveLength(41);
    let fails = true;
    const failing = rememberingJudge({
      ...judge,
      hashOf: (text) => (fails ? Promise.reject(new Error('The thread is gone')) : judge.hashOf(text)),
    });
    await expect(failing.hashOf('x')).rejects.toThrow('gone');
    fails = false;
    expect(await failing.hashOf('x')).toBeNull();
  });
});
