import Type from 'typebox';
import { LocalizedText } from '../localized.ts';
import { ROUNDING_MODES } from '../numbers/rounding.ts';
import { COMPARATORS } from '../quantities/target-expression.ts';
import { CONDITION_DEFS, type Condition, ConditionRef } from './conditions.ts';
import { DecimalText, NullableDecimal, nullable } from './decimal.ts';
import { EventSchema, PHASES, type RuleEvent } from './events.ts';

const closed = { additionalProperties: false } as const;
const Name = Type.String({ minLength: 1, maxLength: 200 });
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 });
const Identifier = '^[a-z][A-Za-z0-9]{0,63}$';
const Year = Type.Integer({ minimum: 2000, maximum: 2100 });

/** The regulation a rule rests on. */
export const LegalReference = Type.Object(
  {
    document: Type.String({ minLength: 1, maxLength: 200, description: '文号或出处 / document number or source' }),
    clause: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 200 }))),
    note: Type.Optional(LocalizedText),
  },
  { ...closed, title: 'Legal reference' },
);
export type LegalReference = Type.Static<typeof LegalReference>;

const RoundingSchema = Type.Object(
  { places: Type.Integer({ minimum: 0, maximum: 12 }), mode: Type.Enum([...ROUNDING_MODES]) },
  { ...closed, title: 'Rounding', description: '位数与方式 / places and mode' },
);

/** An input beyond the form, asked for by a rule: `inputs.<name>`. */
const InputDefinition = Type.Object(
  {
    type: Type.Enum(['number', 'label', 'flag']),
    title: LocalizedText,
    values: Type.Optional(
      Type.Array(Name, { minItems: 1, maxItems: 50, description: '可选值 / the labels to choose from' }),
    ),
  },
  { ...closed, title: 'Input definition' },
);
export type InputDefinition = Type.Static<typeof InputDefinition>;

/** How a target is read where the form leaves it open. */
const Readings = Type.Object(
  {
    bare: Type.Enum([...COMPARATORS], { description: '无比较符的数值目标 / a number without a comparator' }),
    bareByGroup: Type.Optional(Type.Record(Type.String({ pattern: Identifier }), Type.Enum([...COMPARATORS]), closed)),
    zero: Type.Enum([...COMPARATORS], { description: '零目标，如 0起 / a bare zero' }),
    equal: Type.Enum([...COMPARATORS], { description: '“=”目标 / an "=" target' }),
  },
  { ...closed, title: 'Readings' },
);

export const NOT_APPLICABLE_POLICIES = ['rescaleTotal', 'rescaleCategory', 'full', 'none'] as const;
export type NotApplicablePolicy = (typeof NOT_APPLICABLE_POLICIES)[number];

const Group = Type.Object(
  {
    id: Type.String({ pattern: Identifier }),
    label: LocalizedText,
    aliases: Type.Optional(
      Type.Array(Name, { maxItems: 30, description: '表中的其他写法 / other spellings on forms' }),
    ),
    maxScore: Type.Optional(NullableDecimal),
  },
  { ...closed, title: 'Indicator group' },
);

const Category = Type.Object(
  {
    id: Type.String({ pattern: Identifier }),
    label: LocalizedText,
    aliases: Type.Optional(Type.Array(Name, { maxItems: 30 })),
    maxScore: Type.Optional({ ...NullableDecimal, description: '应有分值；null 表示由单位自定 / null: units choose' }),
    groups: Type.Optional(Type.Array(Group, { maxItems: 30 })),
  },
  { ...closed, title: 'Indicator category' },
);

const IndicatorDefinition = Type.Object(
  {
    code: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }),
    name: Name,
    aliases: Type.Optional(Type.Array(Name, { maxItems: 30 })),
    category: Type.Optional(Type.String({ pattern: Identifier })),
    group: Type.Optional(Type.String({ pattern: Identifier })),
    unit: Type.Optional(Name),
    direction: Type.Optional(Type.Enum(['higher', 'lower'])),
    maxScore: Type.Optional(NullableDecimal),
    rule: Type.Optional({ ...Slug, description: '指定计分规则，条件成立时优先 / preferred score rule' }),
    parameters: Type.Optional(
      Type.Record(Type.String({ pattern: Identifier }), DecimalText, {
        ...closed,
        description: '本指标的参数值 / overrides',
      }),
    ),
  },
  { ...closed, title: 'Indicator definition' },
);

const Framework = Type.Object(
  {
    maxScore: { ...DecimalText, description: '满分，通常 "100"' },
    executionMaxScore: Type.Optional({
      ...NullableDecimal,
      description: '预算执行率分值；null：以表为准 / null: as the form says',
    }),
    categories: Type.Array(Category, { maxItems: 30 }),
    notApplicable: Type.Enum([...NOT_APPLICABLE_POLICIES]),
    weightSplit: Type.Optional(
      Type.Object(
        { of: Type.Enum(['group', 'category']), places: Type.Integer({ minimum: 0, maximum: 6 }) },
        { ...closed, description: '表上没有分值时平均分摊 / shares out maximum scores a form does not print' },
      ),
    ),
    indicators: Type.Array(IndicatorDefinition, { maxItems: 2000 }),
  },
  { ...closed, title: 'Indicator framework' },
);

const Rule = Type.Object(
  {
    id: Slug,
    title: LocalizedText,
    phase: Type.Enum([...PHASES]),
    item: Type.Enum(['execution', 'indicator', 'form']),
    priority: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 10000, description: '数大者先；默认 0 / higher wins' }),
    ),
    conditions: ConditionRef,
    event: EventSchema,
    references: Type.Optional(Type.Array(LegalReference, { maxItems: 20 })),
    sentence: LocalizedText,
  },
  { ...closed, title: 'Scoring rule' },
);

const Grade = Type.Object({ id: Slug, label: LocalizedText, from: DecimalText }, { ...closed, title: 'Grade' });

/** Indicator definitions and deduction rules of one place and time; a published version never changes. */
export const RuleSet = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    schemaVersion: Type.Literal(1),
    id: Slug,
    version: Type.String({ pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$', maxLength: 40 }),
    title: LocalizedText,
    references: Type.Array(LegalReference, { minItems: 1, maxItems: 50 }),
    effective: Type.Object({ fromYear: Year, untilYear: nullable(Year) }, closed),
    rounding: Type.Object({ executionRate: RoundingSchema, item: RoundingSchema, total: RoundingSchema }, closed),
    parameters: Type.Record(Type.String({ pattern: Identifier }), DecimalText, closed),
    inputs: Type.Optional(Type.Record(Type.String({ pattern: Identifier }), InputDefinition, closed)),
    readings: Readings,
    framework: Framework,
    conditions: Type.Record(Type.String({ pattern: '^[a-zA-Z][A-Za-z0-9-]{0,63}$' }), ConditionRef, closed),
    rules: Type.Array(Rule, { minItems: 1, maxItems: 2000 }),
    grades: Type.Array(Grade, { minItems: 1, maxItems: 20 }),
    gradeOn: Type.Enum(['rounded', 'exact']),
  },
  { ...closed, $id: 'urn:plumbline:rule-set:v1', $defs: CONDITION_DEFS, title: 'Rule set', description: '规则集' },
);

type Loose = Type.Static<typeof RuleSet>;
type LooseRule = Loose['rules'][number];
/** One rule: when its conditions hold, its event is what happens. */
export type ScoringRule = Omit<LooseRule, 'conditions' | 'event'> & {
  readonly conditions: Condition;
  readonly event: RuleEvent;
};
export type RuleSet = Omit<Loose, 'rules' | 'conditions'> & {
  readonly rules: ScoringRule[];
  readonly conditions: Record<string, Condition>;
};
export type Framework = Type.Static<typeof Framework>;
export type IndicatorDefinition = Type.Static<typeof IndicatorDefinition>;
export type CategoryDefinition = Type.Static<typeof Category>;
export type GroupDefinition = Type.Static<typeof Group>;
export type Grade = Type.Static<typeof Grade>;
export type Readings = Type.Static<typeof Readings>;
