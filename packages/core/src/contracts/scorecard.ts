import Type from 'typebox';
import { LocalizedText } from '../localized.ts';
import { DecimalText, NullableDecimal, nullable } from './decimal.ts';
import { LegalReference } from './rule-set.ts';

const closed = { additionalProperties: false } as const;
const NullableString = nullable(Type.String());

/** Exact figures may run past the bounds of a document's decimals: at most 24 places, see `Rational.toPlain`. */
const ExactText = Type.String({ pattern: '^-?[0-9]+(\\.[0-9]{1,24})?$', description: '未取整的数值 / unrounded' });

export type ConditionTrace =
  | {
      readonly fact: string;
      readonly operator: string;
      readonly value: string | null;
      readonly read: string | null;
      readonly truth: boolean | null;
    }
  | { readonly all: readonly ConditionTrace[]; readonly truth: boolean }
  | { readonly any: readonly ConditionTrace[]; readonly truth: boolean }
  | { readonly not: ConditionTrace; readonly truth: boolean };

const TRACE_DEFS = {
  conditionTrace: {
    title: 'Condition trace',
    description: '条件及其真假；truth 为 null 表示事实未知 / truth is null where the fact is unknown',
    type: 'object',
    properties: {
      fact: { type: 'string' },
      operator: { type: 'string' },
      value: { type: ['string', 'null'] },
      read: { type: ['string', 'null'] },
      truth: { type: ['boolean', 'null'] },
      all: { type: 'array', items: { $ref: '#/$defs/conditionTrace' } },
      any: { type: 'array', items: { $ref: '#/$defs/conditionTrace' } },
      not: { $ref: '#/$defs/conditionTrace' },
    },
    required: ['truth'],
    additionalProperties: false,
  },
} as const;
const Trace = Type.Unsafe<ConditionTrace>({ $ref: '#/$defs/conditionTrace' });

const Adjustment = Type.Object(
  {
    rule: Type.String(),
    kind: Type.Enum(['deduct', 'add', 'cap']),
    amount: { ...ExactText, description: '增减的分数，扣分为负 / signed points' },
    sentence: LocalizedText,
    references: Type.Array(LegalReference),
    conditions: Trace,
  },
  { ...closed, title: 'Adjustment of one item' },
);

const FormAdjustment = Type.Object(
  {
    rule: { ...NullableString, description: '规则；框架政策与总分取整为 null' },
    kind: Type.Enum(['notApplicable', 'veto', 'deduct', 'add', 'cap', 'bounds', 'rounding']),
    scope: Type.Enum(['item', 'group', 'category', 'total']),
    of: { ...NullableString, description: '范围的标识 / the item, group or category it is about' },
    amount: ExactText,
    sentence: LocalizedText,
    references: Type.Array(LegalReference),
  },
  { ...closed, title: 'Adjustment of the total' },
);

const Restore = Type.Object(
  {
    actual: { ...Type.String(), description: '达到满分所需的实际值 / the actual that restores full marks' },
    value: { ...NullableDecimal, description: '其数值（基本单位） / its value in the base unit' },
  },
  { ...closed, title: 'What would restore full marks', description: '离现值最近、可得满分的实际完成值' },
);

const Item = Type.Object(
  {
    item: Type.Enum(['execution', 'indicator']),
    index: nullable(Type.Integer({ minimum: 0 })),
    name: Type.String(),
    code: NullableString,
    category: NullableString,
    group: NullableString,
    maxScore: NullableDecimal,
    exact: nullable(ExactText),
    score: nullable(ExactText),
    deduction: nullable(ExactText),
    notApplicable: Type.Boolean(),
    rule: NullableString,
    method: NullableString,
    branch: { ...NullableString, description: '命中的计分分支 / the branch of the method' },
    sentence: LocalizedText,
    references: Type.Array(LegalReference),
    facts: Type.Record(Type.String(), NullableString, { description: '读到的事实 / the facts read' }),
    conditions: Type.Union([Trace, Type.Null()]),
    considered: Type.Optional(
      Type.Array(Type.Object({ rule: Type.String(), matched: Type.Boolean(), conditions: Trace }, closed), {
        description: '全部规则的条件真假，仅在要求时 / every rule tried, on request',
      }),
    ),
    adjustments: Type.Array(Adjustment),
    declaredScore: NullableDecimal,
    discrepancy: { ...nullable(ExactText), description: '填报减计算 / declared less computed' },
    restore: nullable(Restore),
  },
  { ...closed, title: 'Scored item' },
);

const Subtotal = Type.Object(
  {
    category: NullableString,
    label: LocalizedText,
    maxScore: NullableDecimal,
    score: nullable(ExactText),
    declaredScore: NullableDecimal,
  },
  { ...closed, title: 'Category subtotal' },
);

const Finding = Type.Object(
  {
    code: Type.String(),
    severity: Type.Enum(['error', 'warning', 'info']),
    required: { ...Type.Boolean(), description: '须补正后方可提交 / must be mended before submitting' },
    path: { ...Type.String(), description: '表内位置 / JSON pointer into the form' },
    params: Type.Record(Type.String(), NullableString),
    sentence: LocalizedText,
    rule: NullableString,
    references: Type.Array(LegalReference),
  },
  { ...closed, title: 'Finding' },
);

/** The result of scoring one form under one version. Immutable: scoring again makes another. */
export const Scorecard = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    ruleSet: Type.Object(
      { id: Type.String(), version: Type.String(), hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
      closed,
    ),
    engineVersion: Type.String(),
    inputHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    fiscalYear: Type.Integer(),
    executionRate: {
      ...NullableDecimal,
      description: '执行率，按规则集取整的比值 / a ratio, rounded as the rule set says',
    },
    items: Type.Array(Item),
    categories: Type.Array(Subtotal),
    adjustments: Type.Array(FormAdjustment),
    maxScore: { ...DecimalText, description: '满分' },
    awarded: { ...ExactText, description: '已得分（不含待定项） / points of the items that could be scored' },
    pending: { ...Type.Integer({ minimum: 0 }), description: '未能计分的项数 / items without a score' },
    exactTotal: nullable(ExactText),
    total: { ...nullable(ExactText), description: '总分；有待定项时为 null' },
    rating: NullableString,
    ratingLabel: nullable(LocalizedText),
    declaredTotal: NullableDecimal,
    discrepancy: nullable(ExactText),
    findings: Type.Array(Finding),
  },
  { ...closed, $id: 'urn:plumbline:scorecard:v1', $defs: TRACE_DEFS, title: 'Scorecard', description: '计分结果' },
);

export type Scorecard = Type.Static<typeof Scorecard>;
export type ScorecardItem = Type.Static<typeof Item>;
export type ItemAdjustment = Type.Static<typeof Adjustment>;
export type FormAdjustment = Type.Static<typeof FormAdjustment>;
export type CategorySubtotal = Type.Static<typeof Subtotal>;
export type Finding = Type.Static<typeof Finding>;
export type Restore = Type.Static<typeof Restore>;
