import Type from 'typebox';
import { nullable } from './decimal.ts';
import { AssessmentId, StudyComparisonSchema, StudyVersion } from './study.ts';

const closed = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });
const NullableString = nullable(Type.String());

/** A figure that ends, as a plain decimal. */
export const StudyPoints = Type.String({ pattern: '^-?[0-9]+(\\.[0-9]{1,24})?$', description: '分数 / points' });
const NullablePoints = nullable(StudyPoints);

/** Exact whatever it is: a decimal, or a fraction in lowest terms where it is none. */
const ExactFraction = Type.String({
  pattern: '^-?[0-9]+(\\.[0-9]{1,24}|/[1-9][0-9]*)?$',
  description: '精确值，除不尽时为最简分数 / exact, a fraction where no decimal is equal to it: "1/3"',
});

/** Which forms were scored, and a digest by which two runs can tell that they were over the same ones. */
export const StudiedForms = Type.Object(
  {
    forms: { ...Count, description: '表数 / how many' },
    digest: {
      ...Type.String({ pattern: '^[0-9a-f]{64}$' }),
      description:
        '按标识排序的（标识，修订号）之 SHA-256 / SHA-256 over identifier (16 bytes) and revision (4 bytes, big-endian) of each form, by identifier',
    },
  },
  { ...closed, title: 'Population as it was' },
);

export const SKIP_REASONS = ['notDeclared', 'notOfficial', 'openItems', 'noTotal', 'beyondColumns'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

const Reason = Type.Unsafe<SkipReason | null>({ type: ['string', 'null'], enum: [...SKIP_REASONS, null] });

const Skipped = Type.Object(
  {
    base: { ...Reason, description: '比较基准没有总分的原因 / why there is no total before; null: there is one' },
    candidate: { ...Reason, description: '待评版本没有总分的原因 / why there is none after' },
    forms: Count,
  },
  {
    ...closed,
    title: 'Skipped forms',
    description:
      'notDeclared 未填报总分；notOfficial 无正式得分；openItems 有待定项；noTotal 总分取决于未知数；beyondColumns 位数超出精确列 / left out of every comparison, with the reason',
  },
);

const Distribution = Type.Object(
  {
    count: Count,
    sum: StudyPoints,
    mean: { ...NullablePoints, description: '六位小数，四舍五入 / half-up at six places' },
    least: NullablePoints,
    greatest: NullablePoints,
    quantiles: Type.Object(
      { p05: NullablePoints, p25: NullablePoints, p50: NullablePoints, p75: NullablePoints, p95: NullablePoints },
      { ...closed, description: '不插值的分位数 / type 1 of Hyndman and Fan' },
    ),
  },
  { ...closed, title: 'Distribution', description: '总分的分布 / of totals' },
);

const Bins = Type.Array(Type.Object({ from: StudyPoints, count: Count }, closed), {
  description: '左闭右开的组 / half-open bins',
});

const Migration = Type.Object(
  { from: NullableString, to: NullableString, forms: Count },
  {
    ...closed,
    title: 'Cell of the migration matrix',
    description: '由前一等级到后一等级；null 为无等级 / null: below every grade, or no grade is known',
  },
);

const Pair = Type.Object(
  {
    base: { ...Type.Integer(), description: '此前总分的整数部分 / whole points before' },
    candidate: { ...Type.Integer(), description: '现在总分的整数部分 / whole points after' },
    forms: Count,
  },
  {
    ...closed,
    title: 'Forms of equal points before and after',
    description: '散点图：前后总分（按整数分）/ of a scatter',
  },
);

const ByRule = Type.Object(
  {
    item: Type.Enum(['execution', 'indicator']),
    from: { ...NullableString, description: '此前计分的规则 / the rule that scored before' },
    to: { ...NullableString, description: '现在计分的规则 / the rule that scores now' },
    items: Count,
    changed: { ...Count, description: '其中得分不同的 / with other points' },
    open: { ...Count, description: '其中一侧没有得分的 / without points on a side' },
    change: StudyPoints,
  },
  { ...closed, title: 'Items by rule before and after' },
);

const SUMS = {
  count: Count,
  raised: Count,
  lowered: Count,
  base: { ...StudyPoints, description: '此前总分之和 / sum before' },
  candidate: { ...StudyPoints, description: '现在总分之和 / sum after' },
  change: { ...StudyPoints, description: '变化之和 / sum of the changes' },
};
const Group = Type.Object(
  { key: Type.String(), ...SUMS },
  { ...closed, title: 'Forms of one unit, department or year' },
);
const UnitYear = Type.Object(
  { unit: Type.String(), year: Type.Integer(), ...SUMS },
  { ...closed, title: 'Forms of one unit in one year' },
);

const Change = Type.Object(
  {
    id: { ...Type.String(), description: '由哪一处改动 / the change of the rules' },
    kind: Type.String(),
    keys: Type.Array(Type.String()),
  },
  { ...closed, title: 'Change of the rules' },
);

export const BAR_KINDS = ['whole', 'review', 'item', 'total', 'interaction', 'rounding'] as const;

const Bar = Type.Object(
  {
    kind: {
      ...Type.Enum([...BAR_KINDS]),
      description:
        'whole 没有可拆分的前一版本；review 评审改定；item 指标得分；total 总分规则；interaction 封顶、否决等；rounding 取整 / what moved the points',
    },
    change: Type.Union([Change, Type.Null()]),
    against: {
      ...Type.Unsafe<StudyVersion | null>({ ...StudyVersion, type: ['object', 'null'] }),
      description: '此条相对的版本 / the version these forms were scored under before; null where there is none',
    },
    forms: { ...Count, description: '涉及的表数 / forms in this account' },
    sum: ExactFraction,
    points: { ...StudyPoints, description: '各条相加恰为总变化 / these add up to the change of the sums' },
    mean: { ...StudyPoints, description: '各条相加恰为均值之差 / these add up to the difference of the printed means' },
  },
  { ...closed, title: 'Bar of the waterfall' },
);

const Waterfall = Type.Object(
  {
    base: NullablePoints,
    bars: Type.Array(Bar),
    candidate: NullablePoints,
    bundled: {
      ...Type.Boolean(),
      description: '改动过多，已合并说明 / there were too many changes to tell each apart, some are taken together',
    },
  },
  { ...closed, title: 'Waterfall', description: '均值由前到后的逐项说明，首尾相接 / from mean to mean; it closes' },
);

const Mover = Type.Object(
  {
    assessment: AssessmentId,
    fiscalYear: Type.Integer(),
    project: Type.String(),
    unit: NullableString,
    base: StudyPoints,
    candidate: StudyPoints,
    change: StudyPoints,
    from: NullableString,
    to: NullableString,
  },
  {
    ...closed,
    title: 'Form that moved',
    description: '变化最大的表；同样大小者按标识 / furthest first, then by identifier',
  },
);

const Line = Type.Object(
  {
    grade: Type.String(),
    from: StudyPoints,
    at: { ...Count, description: '恰在线上 / exactly at the line' },
    unitBelow: { ...Count, description: '只差一个最小单位 / one unit of the last place short of it' },
    pointAbove: { ...Count, description: '线上一分以内 / less than a point above, the line included' },
    pointBelow: { ...Count, description: '差一分以内 / up to a point short' },
  },
  { ...closed, title: 'Line of a grade', description: '贴近等级线的表数 / how many forms stop at it' },
);

const Cliffs = Type.Object(
  {
    base: Type.Union([Type.Array(Line), Type.Null()]),
    candidate: Type.Array(Line),
    rules: Type.Array(
      Type.Object({ item: Type.Enum(['execution', 'indicator']), rule: Type.String(), items: Count }, closed),
      { description: '每条计分规则计了多少项，0 为从未用到 / how many items each score rule scored; 0: a dead rule' },
    ),
  },
  { ...closed, title: 'Cliffs, bunching and dead rules', description: '等级线附近与从未用到的规则' },
);

/**
 * What a comparison came to. It hangs on the question and the forms only: not on how they were packed, on who scored which, or on
 * when, so that equal studies are equal bytes as canonical JSON.
 */
export const StudyResult = Type.Object(
  {
    schemaVersion: Type.Literal(1),
    simulation: { ...Type.Literal(true), description: '模拟，不作为考核依据 / no official score' },
    engineVersion: Type.String({ minLength: 1 }),
    question: StudyComparisonSchema,
    population: StudiedForms,
    compared: { ...Count, description: '前后都有总分的表 / with a total before and after' },
    skipped: Type.Array(Skipped),
    raised: Count,
    lowered: Count,
    base: Distribution,
    candidate: Distribution,
    change: Distribution,
    histograms: Type.Object({ base: Bins, candidate: Bins, change: Bins }, closed),
    migration: Type.Array(Migration),
    pairs: Type.Array(Pair),
    byRule: Type.Array(ByRule),
    byUnit: Type.Array(Group),
    byDepartment: Type.Array(Group),
    byYear: Type.Array(Group),
    byUnitYear: Type.Array(UnitYear),
    waterfall: Waterfall,
    cliffs: Cliffs,
    movers: Type.Array(Mover),
  },
  { ...closed, $id: 'urn:plumbline:study-result:v1', title: 'Result of a study', description: '测算结果（模拟）' },
);

export type StudyResult = Type.Static<typeof StudyResult>;
export type WaterfallBar = Type.Static<typeof Bar>;
export type GradeLine = Type.Static<typeof Line>;
