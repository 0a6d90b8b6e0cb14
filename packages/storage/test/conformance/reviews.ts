import { expect, test } from 'vitest';
import { DuplicateError } from '../../src/index.ts';
import { assessment, assessmentComment, moment, organisation, reviewerScores, revisionOf } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function reviewsHold({ empty }: Opener): void {
  async function filled() {
    const { organisations, assessments } = await empty();
    await organisations.insert(organisation('root'));
    for (const id of ['assessment-1', 'assessment-2'])
      await assessments.insert(assessment({ id }), revisionOf(assessment({ id })));
    return assessments;
  }

  test('what reviewers gave comes back in the order it was given, each of its assessment', async () => {
    const assessments = await filled();
    const scores = [
      { indicatorIndex: null, score: '9.95', note: '=按决算' },
      { indicatorIndex: 3, score: '0', note: '' },
    ];
    const later = reviewerScores({ id: 'a', scores, givenBy: 'ann', givenAt: moment(9) });
    const elsewhere = reviewerScores({ id: 'b', assessmentId: 'assessment-2' });
    for (const one of [later, reviewerScores(), elsewhere]) await assessments.addReviewerScores(one);
    expect(await assessments.reviewerScores('assessment-1')).toEqual([reviewerScores(), later]);
    expect(await assessments.reviewerScores('assessment-2')).toEqual([elsewhere]);
    await expect(assessments.addReviewerScores(later)).rejects.toThrow(DuplicateError);
  });

  test('comments come back in the order they were said, each of its assessment', async () => {
    const assessments = await filled();
    const later = assessmentComment({ id: 'a', path: '', text: '整体', saidAt: moment(9) });
    const elsewhere = assessmentComment({ id: 'c', assessmentId: 'assessment-2' });
    for (const one of [later, assessmentComment(), elsewhere]) await assessments.addComment(one);
    expect(await assessments.comments('assessment-1')).toEqual([assessmentComment(), later]);
    expect(await assessments.comments('assessment-2')).toEqual([elsewhere]);
    await expect(assessments.addComment(later)).rejects.toThrow(DuplicateError);
  });

  test('both are of a revision that there is', async () => {
    const assessments = await filled();
    await expect(assessments.addReviewerScores(reviewerScores({ revision: 2 }))).rejects.toThrow(/foreign key/i);
    await expect(assessments.addComment(assessmentComment({ revision: 2 }))).rejects.toThrow(/foreign key/i);
  });
}
