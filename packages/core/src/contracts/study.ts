import Type from 'typebox';
import { RuleSet } from './rule-set.ts';
import { SelfEvaluation } from './self-evaluation.ts';

const closed = { additionalProperties: false } as const;

export const AssessmentId = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  title: 'Identifier',
});

/** A version by its name, and by the hash of its document, which says exactly what it was. */
export const StudyVersion = Type.Object(
  {
    id: RuleSet.properties.id,
    version: RuleSet.properties.version,
    hash: { ...Type.String({ pattern: '^[0-9a-f]{64}$' }), description: '规则集文档的哈希 / of its document' },
  },
  {
    ...closed,
    title: 'Rule set version',
    description: '规则集版本或草稿的某一稿 / a version, or a draft as it then was',
  },
);

export const StudyPopulation = Type.Object(
  {
    years: {
      ...Type.Unsafe<number[] | null>({
        type: ['array', 'null'],
        items: Type.Integer({ minimum: 2000, maximum: 2100 }),
        minItems: 1,
        uniqueItems: true,
      }),
      description: '年度；null 为全部 / fiscal years, null: all',
    },
    organisations: {
      ...Type.Unsafe<string[] | null>({ type: ['array', 'null'], items: AssessmentId, minItems: 1, uniqueItems: true }),
      description: '单位，连同其下级；null 为全部 / organisations with all below them, null: all',
    },
    formTypes: {
      ...Type.Unsafe<SelfEvaluation['formType'][] | null>({
        type: ['array', 'null'],
        items: SelfEvaluation.properties.formType,
        minItems: 1,
        uniqueItems: true,
      }),
      description: '表的类型；null 为全部 / types of forms, null: all',
    },
  },
  { ...closed, title: 'Population', description: '测算哪些表 / which forms are scored' },
);

export const StudyBase = Type.Union(
  [
    Type.Object({ kind: Type.Literal('declared') }, { ...closed, description: '填报的总分 / what the forms declared' }),
    Type.Object({ kind: Type.Literal('official') }, { ...closed, description: '正式得分 / the official scores' }),
    Type.Object(
      { kind: Type.Literal('rules'), ruleSet: StudyVersion },
      { ...closed, description: '按某一版本重新计分 / what a version gives' },
    ),
  ],
  { title: 'Base', description: '与什么比较 / what it is compared with' },
);

const Head = { schemaVersion: Type.Literal(1), population: StudyPopulation };

const Comparison = Type.Object(
  {
    ...Head,
    kind: Type.Literal('comparison'),
    base: StudyBase,
    candidate: StudyVersion,
    histogramWidth: Type.Optional({
      ...Type.Enum(['0.5', '1', '2', '5', '10', '20']),
      description: '直方图组距，默认 5 分 / width of the bins, 5 points where it is not said',
    }),
  },
  { ...closed, title: 'Comparison', description: '同一批表在两套口径下的差异 / the same forms before and after' },
);

const Matrix = Type.Object(
  { ...Head, kind: Type.Literal('matrix'), versions: Type.Array(StudyVersion, { minItems: 1, maxItems: 20 }) },
  { ...closed, title: 'Matrix', description: '每个年度按每个版本计分 / every year under every version' },
);

/**
 * What is asked: which past forms are scored, under which rules, and what that is compared with. The question says everything the result
 * hangs on beside the forms themselves; a study never touches an official score.
 */
export const Study = Type.Union([Comparison, Matrix], {
  $id: 'urn:plumbline:study:v1',
  title: 'What-if study',
  description: '测算（模拟），不作为考核依据 / a simulation, no official score',
});

export type Study = Type.Static<typeof Study>;
export type StudyComparison = Type.Static<typeof Comparison>;
export type StudyMatrix = Type.Static<typeof Matrix>;
export type StudyPopulation = Type.Static<typeof StudyPopulation>;
export type StudyBase = Type.Static<typeof StudyBase>;
export type StudyVersion = Type.Static<typeof StudyVersion>;
export { Comparison as StudyComparisonSchema, Matrix as StudyMatrixSchema };
