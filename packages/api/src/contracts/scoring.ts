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
      review: Type.Optional(
        Type.Boolean({
          description:
            'false 则只有规则的发现，不作复核；缺省 true / false leaves the review out, which costs more than the score',
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

export const ScoreAnswer = contract(
  Type.Object(
    {
      scorecard: Scorecard,
      findings: Type.Array(ReviewFinding, {
        description: '规则与复核的发现 / what rules and the review found, in one list',
      }),
    },
    { ...closed, $id: 'urn:plumbline:api:score-answer' },
  ),
);

export const ReviewAnswer = contract(
  Type.Object({ findings: Type.Array(ReviewFinding) }, { ...closed, $id: 'urn:plumbline:api:review-answer' }),
);
