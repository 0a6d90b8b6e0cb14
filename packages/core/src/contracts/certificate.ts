import Type from 'typebox';
import { nullable } from './decimal.ts';
import { RuleSet } from './rule-set.ts';
import { SelfEvaluation } from './self-evaluation.ts';

const closed = { additionalProperties: false } as const;
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Figure = nullable(Type.String({ pattern: '^-?[0-9]+(\\.[0-9]{1,24})?$' }));

/** Without the identifier of its contract, which a schema within another must not repeat. */
const Form = Type.Object(SelfEvaluation.properties, { ...closed, title: 'Self-evaluation form' });

const SetPoints = Type.Object(
  {
    index: {
      ...nullable(Type.Integer({ minimum: 0 })),
      description: '指标的位置；预算执行率为 null / null for the execution',
    },
    computed: { ...Figure, description: '计算得分 / what the rules gave' },
    score: { ...Type.String({ pattern: '^[0-9]+(\\.[0-9]{1,24})?$' }), description: '评审所定的得分 / what was set' },
    reason: { ...Type.String({ minLength: 1 }), description: '理由，自述 / as whoever set it says' },
  },
  { ...closed, title: 'Points a person set' },
);

const Effective = Type.Object(
  {
    overrides: Type.Array(SetPoints, { minItems: 1, description: '按指标的位置 / by the position of the indicator' }),
    total: { ...Figure, description: '计入后的总分 / the total with them' },
    rating: nullable(Type.String()),
  },
  {
    ...closed,
    title: 'What counts beside what was computed',
    description: '评审改定的得分及计入后的总分；没有则不写 / only where points were set on review',
  },
);

/**
 * What a score came from and what it was, in one document that can be checked without the server: scoring the form again under the version with
 * this hash must give the same scorecard. A hash is no signature: it shows that the parts of a certificate belong together and were not changed
 * by accident, not who made it, nor when; whoever can write a certificate can write another with hashes of its own.
 */
export const Certificate = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    kind: Type.Literal('score-certificate'),
    issuedAt: Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z$',
      description: '出具时间（UTC），自述 / when it was issued, as its maker says',
    }),
    ruleSet: Type.Object(
      { id: RuleSet.properties.id, version: RuleSet.properties.version, hash: Hash },
      { ...closed, title: 'Rule set version' },
    ),
    engineVersion: Type.String({ minLength: 1 }),
    inputHash: { ...Hash, description: '表的哈希 / of the form' },
    form: {
      ...nullable(Form),
      description: '所计分的表；null 表示只留哈希 / the form, or null where only its hash is told',
    },
    scorecardHash: { ...Hash, description: '计分结果的哈希 / of the whole scorecard' },
    total: { ...Figure, description: '总分；有待定项时为 null' },
    rating: nullable(Type.String()),
    effective: Type.Optional(Effective),
    hash: { ...Hash, description: '其余各项的哈希（RFC 8785, SHA-256） / of everything else' },
  },
  { ...closed, $id: 'urn:plumbline:certificate:v1', title: 'Certificate of a score', description: '得分证书' },
);

export type Certificate = Type.Static<typeof Certificate>;
