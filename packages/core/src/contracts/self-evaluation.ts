import Type from 'typebox';
import { NullableDecimal, NullableText } from './decimal.ts';

const closed = { additionalProperties: false } as const;

/** A score that somebody else gave on review; absent where the form has no column for it. */
const ReviewScore = Type.Optional({ ...NullableDecimal, description: '复核分 / the score given on review' });

export const BudgetTotal = Type.Object(
  {
    original: { ...NullableDecimal, description: '年初预算数' },
    final: { ...NullableDecimal, description: '全年预算数 (A)' },
    expenditure: { ...NullableDecimal, description: '全年执行数 (B)' },
    maxScore: { ...NullableDecimal, description: '分值' },
    declaredRate: { ...NullableText, description: '执行率，原样 / as printed, e.g. "99.49%"' },
    declaredScore: { ...NullableDecimal, description: '得分' },
    reviewScore: ReviewScore,
  },
  { ...closed, title: 'Budget total row' },
);

export const BudgetSource = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    original: NullableDecimal,
    final: NullableDecimal,
    expenditure: NullableDecimal,
  },
  { ...closed, title: 'Budget source row' },
);

/** What a rule asks for beyond the form: a number as a decimal string, a label, or yes/no. */
export const InputValue = Type.Unsafe<string | boolean | null>({ type: ['string', 'boolean', 'null'], maxLength: 400 });

/** A fourth level below an indicator (其中), as filed: its parent is scored, it is not. */
export const IndicatorPart = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 400 }),
    target: NullableText,
    actual: NullableText,
    maxScore: NullableDecimal,
    declaredScore: NullableDecimal,
  },
  { ...closed, title: 'Part of an indicator' },
);

export const FormIndicator = Type.Object(
  {
    category: { ...NullableText, description: '一级指标' },
    group: { ...NullableText, description: '二级指标' },
    name: Type.String({ minLength: 1, maxLength: 400, description: '三级指标' }),
    code: { ...NullableText, description: '指标编码' },
    target: { ...NullableText, description: '年度指标值，原样 / as filed' },
    actual: { ...NullableText, description: '实际完成值，原样 / as filed' },
    maxScore: { ...NullableDecimal, description: '分值' },
    declaredScore: { ...NullableDecimal, description: '得分' },
    reviewScore: ReviewScore,
    deviationReason: { ...NullableText, description: '偏差原因分析及改进措施' },
    parts: Type.Optional(
      Type.Array(IndicatorPart, {
        minItems: 1,
        maxItems: 100,
        description: '其中：四级指标，不计分 / parts, which are not scored',
      }),
    ),
    inputs: Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,63}$' }), InputValue, {
      ...closed,
      description: '规则另需的资料 / what a rule asks for beyond the form',
    }),
  },
  { ...closed, title: 'Indicator row' },
);

/** The filed form (项目支出绩效自评表), as filed: targets and actuals are text, numbers are decimal strings. */
export const SelfEvaluation = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    fiscalYear: Type.Integer({ minimum: 2000, maximum: 2100 }),
    formType: Type.Enum(['project', 'department', 'transfer']),
    project: Type.Object({ name: Type.String({ minLength: 1, maxLength: 400 }), code: NullableText }, closed),
    supervisingDepartment: NullableText,
    implementingUnit: NullableText,
    moneyUnit: Type.Enum(['元', '万元']),
    budget: Type.Object({ total: BudgetTotal, sources: Type.Array(BudgetSource, { maxItems: 50 }) }, closed),
    objective: Type.Object({ planned: NullableText, achieved: NullableText }, closed),
    indicators: Type.Array(FormIndicator, { maxItems: 500 }),
    declaredTotal: NullableDecimal,
    declaredMaxTotal: NullableDecimal,
    declaredRating: NullableText,
    reviewTotal: Type.Optional({ ...NullableDecimal, description: '复核总分 / the total given on review' }),
  },
  {
    ...closed,
    $id: 'urn:plumbline:self-evaluation:v1',
    title: 'Self-evaluation form',
    description: '项目支出绩效自评表',
  },
);

export type SelfEvaluation = Type.Static<typeof SelfEvaluation>;
export type FormIndicator = Type.Static<typeof FormIndicator>;
export type IndicatorPart = Type.Static<typeof IndicatorPart>;
export type BudgetTotal = Type.Static<typeof BudgetTotal>;
export type BudgetSource = Type.Static<typeof BudgetSource>;
export type InputValue = Type.Static<typeof InputValue>;

/** A total row of which nothing is known. */
export const UNKNOWN_BUDGET: BudgetTotal = {
  original: null,
  final: null,
  expenditure: null,
  maxScore: null,
  declaredRate: null,
  declaredScore: null,
};
