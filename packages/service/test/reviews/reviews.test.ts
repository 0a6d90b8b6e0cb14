import { beforeEach, describe, expect, it } from 'vitest';
import {
  acceptAssessment,
  type CommentAtCell,
  giveReviewerScores,
  listAssessmentComments,
  listReviewerScores,
  ownReviewerScores,
  returnAssessment,
  type ServiceContext,
  saveAssessment,
  submitAssessment,
} from '../../src/index.ts';
import {
  auditor,
  evaluator,
  exampleForm,
  openWorld,
  outcomeOf,
  person,
  reviewer,
  submitted,
} from '../assessments/support/world.ts';

const peer = person('peer', 'bureau', 'reviewer');

let context: ServiceContext;
let id: string;
let basedOn: number;
beforeEach(async () => {
  context = await openWorld();
  const { assessment } = await submitted(context);
  ({ id } = assessment);
  basedOn = assessment.revision;
});

const one = (score: string, indicatorIndex: number | null = 0) => ({ indicatorIndex, score, note: '' });
const give = (actor = reviewer, scores = [one('7'), one('9.95', null)]) =>
  giveReviewerScores(context, actor, { id, basedOn, scores });
const list = (actor = reviewer) => listReviewerScores(context, actor, { id });

describe('what a reviewer gives', () => {
  it('is kept with the form it is of, and stands in the journal without the points', async () => {
    const given = await give();
    expect(given).toMatchObject({ assessmentId: id, revision: basedOn, givenBy: 'reviewer' });
    expect(given.scores).toEqual([one('7'), one('9.95', null)]);
    const last = await context.store.journal.last();
    expect(last).toMatchObject({ action: 'assessment.reviewerScoresGiven', subjectId: id, actorId: 'reviewer' });
    expect(JSON.parse(last?.details ?? '')).toEqual({
      reviewerScoresId: given.id,
      inputHash: given.inputHash,
      items: 2,
    });
  });

  it('is hidden from other reviewers until they gave theirs, and how many did is not', async () => {
    await give();
    expect(await outcomeOf(list(peer))).toBe('not-allowed own-scores-first');
    expect(await ownReviewerScores(context, peer, { id })).toEqual({ items: [], othersGiven: 1 });
    await give(peer, [one('5')]);
    expect((await list(peer)).map(({ givenBy }) => givenBy)).toEqual(['reviewer', 'peer']);
    expect((await list()).map(({ givenBy }) => givenBy)).toEqual(['reviewer', 'peer']);
  });

  it('may be given again, and all of it stays', async () => {
    await give();
    await give(reviewer, [one('6')]);
    expect((await list()).map(({ scores }) => scores[0]?.score)).toEqual(['7', '6']);
    expect((await ownReviewerScores(context, reviewer, { id })).items).toHaveLength(2);
  });

  it('opens the others’ of the form it was given for, and not of another', async () => {
    await give();
    const back = await returnAssessment(context, peer, { id, basedOn, reason: 'A row is missing' });
    const form = { ...exampleForm, declaredTotal: '1' };
    const saved = await saveAssessment(context, evaluator, { id, basedOn: back.revision, form });
    await submitAssessment(context, evaluator, { id, basedOn: saved.revision, rules: null });
    expect(await outcomeOf(list())).toBe('not-allowed own-scores-first');
  });

  it('is shown to whoever filed the form when it is accepted, and to auditors before', async () => {
    await give();
    expect(await list(auditor)).toHaveLength(1);
    expect(await outcomeOf(list(evaluator))).toBe('not-allowed not-accepted-yet');
    await acceptAssessment(context, reviewer, { id, basedOn, scorecardId: null });
    expect(await list(evaluator)).toHaveLength(1);
  });

  it.each([
    ['nothing', []],
    ['an item the form does not have', [one('1', 99)]],
    ['an item twice', [one('1'), one('2')]],
    ['no number', [one('many')]],
    ['less than nothing', [one('-1')]],
    ['more than the item is worth', [one('1000')]],
  ])('is refused where it is %s', async (_, scores) => {
    expect(await outcomeOf(give(reviewer, scores))).toBe('invalid-input');
    expect((await ownReviewerScores(context, reviewer, { id })).items).toEqual([]);
  });

  it('is refused where somebody changed the form since', async () => {
    expect(await outcomeOf(giveReviewerScores(context, reviewer, { id, basedOn: 1, scores: [one('1')] }))).toBe(
      'version-conflict',
    );
  });
});

describe('what a reviewer says at cells when they return a form', () => {
  const back = (comments: readonly CommentAtCell[]) =>
    returnAssessment(context, reviewer, { id, basedOn, reason: 'See the cells', comments });

  it('is there for whoever mends it, at its cell and of the revision it was said about', async () => {
    await back([
      { path: '/indicators/0/actual', text: ' 请附验收单 ' },
      { path: '', text: '整体请核对' },
    ]);
    const comments = await listAssessmentComments(context, evaluator, { id });
    expect(comments.map(({ path, text, revision, saidBy }) => [path, text, revision, saidBy])).toEqual([
      ['/indicators/0/actual', '请附验收单', basedOn, 'reviewer'],
      ['', '整体请核对', basedOn, 'reviewer'],
    ]);
    expect(JSON.parse((await context.store.journal.last())?.details ?? '')).toMatchObject({ comments: 2 });
  });

  it.each([
    ['a cell the form does not have', { path: '/indicators/99/actual', text: 'x' }],
    ['no pointer', { path: 'actual', text: 'x' }],
    ['a way out of the form', { path: '/__proto__/constructor', text: 'x' }],
    ['nothing said', { path: '/declaredTotal', text: '  ' }],
  ])('is refused with %s, and the form stays submitted', async (_, comment) => {
    expect(await outcomeOf(back([{ path: '', text: 'fine' }, comment]))).toBe('invalid-input');
    expect((await context.store.assessments.find(id))?.state).toBe('submitted');
    expect(await listAssessmentComments(context, evaluator, { id })).toEqual([]);
  });
});
