import Type from 'typebox';
import { contract } from './contract.ts';
import { Count, closed, Hash, Id, Instant, listOf, orNull, Prose, Text } from './members.ts';

const score = {
  indicatorIndex: {
    ...orNull(Type.Integer({ minimum: 0, maximum: 500 })),
    description: '指标的位置；预算执行率为 null / the position of the indicator; null for the execution',
  },
  score: Type.String({ maxLength: 40 }),
  note: Prose,
};

export const NewReviewerScores = contract(
  Type.Object(
    { scores: Type.Array(Type.Object(score, closed), { minItems: 1, maxItems: 501 }) },
    { ...closed, $id: 'urn:plumbline:api:new-reviewer-scores' },
  ),
);

const ReviewerScores = Type.Object(
  {
    id: Id,
    assessmentId: Id,
    revision: Count,
    inputHash: Hash,
    scores: Type.Array(Type.Object({ ...score, score: Text, note: Text }, closed)),
    givenBy: Id,
    givenAt: Instant,
  },
  { ...closed, $id: 'urn:plumbline:api:reviewer-scores', description: '复核人自己给的分 / what a reviewer would give' },
);

export const ReviewerScoresAnswer = contract(ReviewerScores);
export const ReviewerScoresList = contract(listOf(ReviewerScores, 'reviewer-scores-list'));

export const OwnReviewerScoresAnswer = contract(
  Type.Object(
    {
      items: Type.Array(ReviewerScores),
      othersGiven: { ...Count, description: '已给出复核分的其他人数 / how many others gave theirs' },
    },
    { ...closed, $id: 'urn:plumbline:api:own-reviewer-scores' },
  ),
);

export const AssessmentCommentList = contract(
  listOf(
    Type.Object(
      {
        id: Id,
        assessmentId: Id,
        revision: Count,
        path: { ...Text, description: 'JSON pointer' },
        text: Text,
        saidBy: Id,
        saidAt: Instant,
      },
      closed,
    ),
    'assessment-comment-list',
  ),
);
