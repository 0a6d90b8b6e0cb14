import { type RuleSet, Scorecard, SelfEvaluation } from '@plumbline/core';
import Type from 'typebox';
import { contract } from './contract.ts';

const closed = { additionalProperties: false } as const;

/** Which rules to score with: a published version by its name, or a rule set as a document, of which nothing is kept. */
const Rules = Type.Unsafe<string | RuleSet>({
  type: ['string', 'object'],
  maxLength: 200,
  description: '规则集版本 ID@VERSION，或规则集文档 / a published version as ID@VERSION, or a rule set document',
});

export const ScoreRequest = contract(
  Type.Object(
    {
      form: SelfEvaluation,
      rules: Rules,
      detail: Type.Optional(
        Type.Enum(['scores', 'scorecard', 'review'], {
          description:
            '答复的详略：只要分数、计分结果，或再加复核（缺省） / scores alone, the whole scorecard, or that and a review (the default); each costs several times the one before',
        }),
      ),
    },
    { ...closed, $id: 'urn:plumbline:api:score-request' },
  ),
);

export const ReviewRequest = contract(
  Type.Object(
    { form: SelfEvaluation, rules: Type.Optional(Rules) },
    { ...closed, $id: 'urn:plumbline:api:review-request' },
  ),
);

const ReviewFinding = Type.Object(
  {
    ...Scorecard.properties.findings.items.properties,
    check: Type.Optional(Type.String({ description: '检查项 / the check that raised it' })),
    numbers: Type.Optional(
      Type.Record(Type.String(), Type.String(), { description: '所据数字 / the figures it rests on' }),
    ),
    related: Type.Optional(Type.Array(Type.String(), { description: '相关位置 / other places it is about' })),
    cause: Type.Optional(Type.String({ description: '差异原因 / why a figure differs' })),
  },
  { ...closed, $id: 'urn:plumbline:api:review-finding' },
);

const NullableString = Type.Unsafe<string | null>({ type: ['string', 'null'] });

const Scores = Type.Object(
  {
    ruleSet: Scorecard.properties.ruleSet,
    items: Type.Array(
      Type.Object({ rule: NullableString, score: NullableString, notApplicable: Type.Boolean() }, closed),
      {
        description: '各项得分，预算执行率在前 / the execution of the budget first, where it is scored, then the rows',
      },
    ),
    total: NullableString,
    rating: NullableString,
    pending: Type.Integer({ minimum: 0, description: '未能计分的项数 / items without a score' }),
  },
  { ...closed, $id: 'urn:plumbline:api:scores' },
);

export const ScoreAnswer = contract(
  Type.Object(
    {
      scores: Type.Optional(Scores),
      scorecard: Type.Optional(Scorecard),
      findings: Type.Optional(
        Type.Array(ReviewFinding, { description: '规则与复核的发现 / what rules and the review found, in one list' }),
      ),
    },
    { ...closed, $id: 'urn:plumbline:api:score-answer' },
  ),
);

export const ReviewAnswer = contract(
  Type.Object({ findings: Type.Array(ReviewFinding) }, { ...closed, $id: 'urn:plumbline:api:review-answer' }),
);
