import Type from 'typebox';
import { NumberOrParameter } from './conditions.ts';
import { AMOUNT_METHODS, type AmountParams, SCORE_METHODS, type ScoreParams } from './score-methods.ts';

export const PHASES = ['score', 'adjust', 'form', 'finding'] as const;
export type Phase = (typeof PHASES)[number];

/** What a rule says when it matches. Which types belong to which phase: {@link EVENT_TYPES}. */
export type RuleEvent =
  | { readonly type: 'score'; readonly params: ScoreParams }
  | { readonly type: 'deduct' | 'add'; readonly params: AmountParams }
  | { readonly type: 'cap'; readonly params: CapParams }
  | { readonly type: 'veto'; readonly params: VetoParams }
  | { readonly type: 'flag' | 'require'; readonly params: FindingParams };
export type EventType = RuleEvent['type'];

export const EVENT_TYPES: Readonly<Record<Phase, readonly EventType[]>> = {
  score: ['score'],
  adjust: ['deduct', 'add', 'cap'],
  form: ['veto', 'cap', 'deduct', 'add'],
  finding: ['flag', 'require'],
};

const closed = { additionalProperties: false } as const;

/** The item (adjust) or the total (form) gets no more than this. */
const CapParams = Type.Unsafe<CapParams>({
  ...Type.Object({ points: Type.Optional(NumberOrParameter), share: Type.Optional(NumberOrParameter) }, closed),
  oneOf: [{ required: ['points'] }, { required: ['share'] }],
});
export type CapParams = { readonly points: NumberOrParameter } | { readonly share: NumberOrParameter };

/** One breach zeroes this much. */
const VetoParams = Type.Object({ scope: Type.Enum(['item', 'group', 'category', 'total']) }, closed);
export type VetoParams = Type.Static<typeof VetoParams>;

const FindingParams = Type.Object(
  {
    code: Type.String({
      pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
      maxLength: 64,
      description: '发现代码 / finding code',
    }),
    severity: Type.Enum(['error', 'warning', 'info']),
  },
  closed,
);
export type FindingParams = Type.Static<typeof FindingParams>;

type JsonSchema = Record<string, unknown>;
const when = (property: string, name: string, then: JsonSchema): JsonSchema => ({
  if: { properties: { [property]: { const: name } }, required: [property] },
  then,
});

/** `params` whose shape hangs on `method`: one clear error for a wrong method, precise ones inside a right one. */
function paramsByMethod(methods: Readonly<Record<string, object>>): JsonSchema {
  const names = Object.keys(methods);
  const branches = Object.entries(methods).map(([name, schema]) => {
    const { properties, required = [], ...rest } = schema as { properties: object; required?: string[] };
    return when('method', name, { ...rest, properties: { method: true, ...properties }, required: [...required] });
  });
  return {
    type: 'object',
    required: ['method'],
    properties: { method: { enum: names, description: '计分方法 / method' } },
    allOf: branches,
  };
}

export const EventSchema = Type.Unsafe<RuleEvent>({
  title: 'Event',
  description: '规则成立时的结果 / what the rule says when it matches',
  type: 'object',
  required: ['type', 'params'],
  additionalProperties: false,
  properties: { type: { enum: [...new Set(Object.values(EVENT_TYPES).flat())] }, params: { type: 'object' } },
  allOf: [
    when('type', 'score', { properties: { params: paramsByMethod(SCORE_METHODS) } }),
    ...(['deduct', 'add'] as const).map((type) =>
      when('type', type, { properties: { params: paramsByMethod(AMOUNT_METHODS) } }),
    ),
    when('type', 'cap', { properties: { params: CapParams } }),
    when('type', 'veto', { properties: { params: VetoParams } }),
    ...(['flag', 'require'] as const).map((type) => when('type', type, { properties: { params: FindingParams } })),
  ],
});
