import Type from 'typebox';
import { nullable } from './decimal.ts';
import { BudgetSource, BudgetTotal, FormIndicator, SelfEvaluation } from './self-evaluation.ts';

const closed = { additionalProperties: false } as const;
const Figure = nullable(Type.String({ pattern: '^-?[0-9]+(\\.[0-9]{1,24})?$' }));

/** A form in short: what is left out is unknown (null), the year is the rule set's first. */
const ShortForm = Type.Object(
  {
    ...Type.Partial(Type.Omit(SelfEvaluation, ['budget', 'indicators', 'schemaVersion'])).properties,
    budget: Type.Optional(
      Type.Object(
        { ...Type.Partial(BudgetTotal).properties, sources: Type.Optional(Type.Array(BudgetSource)) },
        closed,
      ),
    ),
    indicators: Type.Optional(Type.Array(Type.Partial(FormIndicator, closed), { maxItems: 500 })),
  },
  { ...closed, title: 'Form in short' },
);

const ExpectedItem = Type.Object(
  {
    item: Type.String({
      minLength: 1,
      description: '"execution" 或指标名称或序号 / "execution", an indicator\'s name, or its index',
    }),
    score: Type.Optional(Figure),
    rule: Type.Optional({ ...nullable(Type.String()), description: '胜出的规则 / the winning rule' }),
    branch: Type.Optional(Type.String()),
    exact: Type.Optional(Figure),
    adjustments: Type.Optional(Type.Array(Type.String(), { description: '生效的调整规则 / adjusting rules' })),
    restore: Type.Optional(nullable(Type.String())),
  },
  closed,
);

const Expectation = Type.Object(
  {
    total: Type.Optional(Figure),
    rating: Type.Optional(nullable(Type.String())),
    executionRate: Type.Optional(Figure),
    pending: Type.Optional(Type.Integer({ minimum: 0 })),
    items: Type.Optional(Type.Array(ExpectedItem)),
    adjustments: Type.Optional(
      Type.Array(
        Type.Object({ kind: Type.String(), rule: Type.Optional(nullable(Type.String())), amount: Figure }, closed),
      ),
    ),
    findings: Type.Optional(Type.Array(Type.String(), { description: '全部发现的代码 / all finding codes, in order' })),
  },
  { ...closed, minProperties: 1 },
);

const GoldenTest = Type.Object(
  {
    name: Type.String({ minLength: 10, maxLength: 300, description: '一句话说明 / one sentence that says what holds' }),
    covers: Type.Optional(Type.Array(Type.String({ pattern: '^R[0-9]{2}$' }))),
    ruleSet: Type.String({ pattern: '^[a-z0-9-]+@[0-9]+\\.[0-9]+\\.[0-9]+' }),
    form: ShortForm,
    expect: Expectation,
  },
  { ...closed, title: 'Golden test' },
);

/** A file of golden tests: forms in short and what a rule set must give for them, as exact decimal strings. */
export const GoldenTestFile = Type.Array(GoldenTest, {
  $id: 'urn:plumbline:golden-test:v1',
  title: 'Golden tests',
  description: '规则集的黄金用例',
  minItems: 1,
});

export type GoldenTest = Type.Static<typeof GoldenTest>;
export type ShortForm = Type.Static<typeof ShortForm>;
export type GoldenExpectation = Type.Static<typeof Expectation>;
