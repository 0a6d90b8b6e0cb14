import Type from 'typebox';
import { NumberOrParameter } from './conditions.ts';

const closed = { additionalProperties: false } as const;

/** Points, or a share of the item's maximum score. */
export type Amount = { readonly points: NumberOrParameter } | { readonly share: NumberOrParameter };

const amountProperties = {
  points: Type.Optional({ ...NumberOrParameter, description: '分数 / points' }),
  share: Type.Optional({ ...NumberOrParameter, description: '占分值的比例 / share of the maximum score' }),
};
const exactlyOneAmount = { oneOf: [{ required: ['points'] }, { required: ['share'] }] };
const of = Type.String({ minLength: 1, maxLength: 80, description: '依据的事实 / the fact it is computed from' });
const label = Type.String({ minLength: 1, maxLength: 100 });

const AmountSchema = Type.Unsafe<Amount>({ ...Type.Object(amountProperties, closed), ...exactlyOneAmount });

const bounds = {
  cap: Type.Optional(
    Type.Unsafe<NumberOrParameter | null>({
      ...NumberOrParameter,
      type: ['string', 'object', 'null'],
      description: '上限（占分值），null 表示不封顶 / upper limit as a share; null lifts it',
    }),
  ),
  floor: Type.Optional({ ...NumberOrParameter, description: '下限（占分值） / lower limit as a share' }),
};

const stepsOf = (key: 'from') =>
  Type.Array(
    Type.Unsafe<{ readonly from: NumberOrParameter } & Amount>({
      ...Type.Object({ [key]: NumberOrParameter, ...amountProperties }, closed),
      ...exactlyOneAmount,
    }),
    {
      minItems: 1,
      maxItems: 50,
    },
  );

const perUnitProperties = {
  of,
  line: Type.Optional({ ...NumberOrParameter, description: '起扣线，默认 0 / where counting starts' }),
  side: Type.Optional(Type.Enum(['above', 'below'], { description: '超过线或低于线计数，默认 above' })),
  step: { ...NumberOrParameter, description: '每多少为一档 / size of one unit' },
  ...amountProperties,
  partial: Type.Enum(['started', 'whole', 'fraction'], { description: '不足一档：进一 / 舍去 / 按比例' }),
  atMost: Type.Optional({ ...NumberOrParameter, description: '最多扣（加）分 / most points in all' }),
};

/**
 * The parameters of every score method. w is the item's maximum score, x the value of the fact named by `of`; the result is
 * clamped to [floor, cap] x w, by default [0, 1] x w. An unknown x gives an unknown score, never 0.
 */
export const SCORE_METHODS = {
  /** w */
  full: Type.Object({}, closed),
  /** 0 */
  zero: Type.Object({}, closed),
  /** points, or share x w */
  fixed: Type.Object({ ...amountProperties, ...bounds }, { ...closed, ...exactlyOneAmount }),
  /** w x x */
  proportional: Type.Object({ of, ...bounds }, closed),
  /** w / x */
  reciprocal: Type.Object({ of, ...bounds }, closed),
  /** 0 at `zeroAt`, w at `fullAt`, a straight line between (and beyond, up to the bounds) */
  linear: Type.Object({ of, zeroAt: NumberOrParameter, fullAt: NumberOrParameter, ...bounds }, closed),
  /** straight lines between the points; level outside them */
  curve: Type.Object(
    {
      of,
      points: Type.Array(Type.Object({ at: NumberOrParameter, share: NumberOrParameter }, closed), {
        minItems: 2,
        maxItems: 50,
      }),
      ...bounds,
    },
    closed,
  ),
  /** the first step whose `from` <= x, highest first; `below` under the last */
  steps: Type.Object({ of, steps: stepsOf('from'), below: AmountSchema, ...bounds }, closed),
  /** w less an amount for every `step` by which x is beyond `line` */
  perUnit: Type.Object({ ...perUnitProperties, ...bounds }, { ...closed, ...exactlyOneAmount }),
  /** a label's amount; without `otherwise` an unknown label is an unknown score */
  lookup: Type.Object(
    {
      of,
      table: Type.Array(
        Type.Unsafe<{ readonly value: string } & Amount>({
          ...Type.Object({ value: label, ...amountProperties }, closed),
          ...exactlyOneAmount,
        }),
        { minItems: 1, maxItems: 200 },
      ),
      otherwise: Type.Optional(AmountSchema),
      ...bounds,
    },
    closed,
  ),
  /** the points somebody judged, which must lie in a band [from, to) x w; the highest band includes its top */
  judged: Type.Object(
    {
      of,
      band: Type.Optional({ ...of, description: '所选档次的事实 / the fact that names the chosen band' }),
      bands: Type.Array(Type.Object({ id: label, from: NumberOrParameter, to: NumberOrParameter }, closed), {
        minItems: 1,
        maxItems: 20,
      }),
    },
    closed,
  ),
  /** the sum of its parts, each done, late or missing */
  checklist: Type.Object(
    {
      parts: Type.Array(
        Type.Object(
          {
            input: { ...of, description: '输入项 / an input: "done", "late" or "missing"' },
            points: NumberOrParameter,
            latePoints: Type.Optional(NumberOrParameter),
          },
          closed,
        ),
        { minItems: 1, maxItems: 50 },
      ),
      ...bounds,
    },
    closed,
  ),
  /** arithmetic over facts and parameters: + - * / min max abs floor ceil clamp; maxScore is w */
  expression: Type.Object({ expression: Type.String({ minLength: 1, maxLength: 500 }), ...bounds }, closed),
  /** the item does not count; the framework's notApplicable policy decides what becomes of its points */
  notApplicable: Type.Object({}, closed),
} as const;

export type ScoreMethodName = keyof typeof SCORE_METHODS;
export const SCORE_METHOD_NAMES = Object.keys(SCORE_METHODS) as ScoreMethodName[];

/** The parameters of one method, with `method` naming it. */
export type ScoreParams<M extends ScoreMethodName = ScoreMethodName> = {
  [K in M]: { readonly method: K } & Type.Static<(typeof SCORE_METHODS)[K]>;
}[M];

/** What an adjustment may be computed with; the amount is positive, the event's type says which way it goes. */
export const AMOUNT_METHODS = {
  fixed: Type.Object({ ...amountProperties }, { ...closed, ...exactlyOneAmount }),
  perUnit: Type.Object(perUnitProperties, { ...closed, ...exactlyOneAmount }),
  expression: Type.Object({ expression: Type.String({ minLength: 1, maxLength: 500 }) }, closed),
} as const;
export type AmountMethodName = keyof typeof AMOUNT_METHODS;
export type AmountParams<M extends AmountMethodName = AmountMethodName> = {
  [K in M]: { readonly method: K } & Type.Static<(typeof AMOUNT_METHODS)[K]>;
}[M];
