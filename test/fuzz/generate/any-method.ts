import type { AmountParams, NumberOrParameter, ScoreParams } from '@plumbline/core';
import fc from 'fast-check';
import { anyExpression } from './any-expression.ts';
import { factsFor, type Use } from './words.ts';

const orParameter = (name: string, ...values: string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<NumberOrParameter>(...values) },
    { weight: 1, arbitrary: fc.constant<NumberOrParameter>({ parameter: name }) },
  );

const share = orParameter('line', '0', '0.25', '0.3333', '0.5', '0.8', '1');
const line = orParameter('line', '0', '0.5', '0.6', '0.95', '1', '1.3', '2');
const points = orParameter('points', '0', '1', '2.5', '7', '-1', '3.333333333333');
const step = orParameter('unit', '0.3', '1', '5', '0.007');
/** Points, or a share of the maximum score. */
export const anyAmount = fc.oneof(fc.record({ points }), fc.record({ share }));
const partial = fc.constantFrom('started' as const, 'whole' as const, 'fraction' as const);

/** Ascending lines, the lowest sometimes a parameter that is always lower than the others. */
const knots = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { minLength: 2, maxLength: 5 }),
    fc.constantFrom<NumberOrParameter | null>(null, null, null, { parameter: 'pass' }),
  )
  .map(([ats, lowest]): NumberOrParameter[] => [
    ...(lowest === null ? [] : [lowest]),
    ...ats.sort((a, b) => a - b).map((at) => String(at / 10)),
  ]);

const bounds = fc.constantFrom<{ cap?: NumberOrParameter | null; floor?: NumberOrParameter }>(
  {},
  {},
  {},
  { cap: '0.8' },
  { cap: null },
  { floor: '0.2' },
  { cap: '0.9', floor: '0.1' },
  { cap: { parameter: 'line' }, floor: { parameter: 'pass' } },
);

const USUAL: Readonly<Record<Use['item'], readonly string[]>> = {
  indicator: ['ratio', 'ratio', 'executionRate', 'declaredShare', 'shortfall', 'inputs.faults', 'daysLate'],
  execution: ['executionRate', 'executionRate', 'originalExecutionRate', 'budgetRevision', 'declaredShare'],
  form: ['missedCount', 'indicatorCount', 'executionRate', 'total'],
};

/** A number to compute with: mostly one that says something of most items. */
function anyNumberFact(use: Use): fc.Arbitrary<string> {
  const numbers = factsFor(use).filter(({ type }) => type === 'number');
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...USUAL[use.item]) },
    { weight: 1, arbitrary: fc.constantFrom(...numbers.map(({ name }) => name)) },
  );
}

const perUnit = (of: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.record({ of, step, partial }),
      fc.record(
        { line, side: fc.constantFrom('above' as const, 'below' as const), atMost: fc.constantFrom('2', '6.5') },
        { requiredKeys: [] },
      ),
      anyAmount,
    )
    .map((parts) => ({ method: 'perUnit' as const, ...parts[0], ...parts[1], ...parts[2] }));

const steps = (of: fc.Arbitrary<string>) =>
  fc.tuple(of, knots, fc.array(anyAmount, { minLength: 6, maxLength: 6 }), anyAmount).map(
    ([fact, lines, amounts, below]): ScoreParams => ({
      method: 'steps',
      of: fact,
      steps: lines.map((from, index) => ({ from, ...(amounts[index] ?? below) })).reverse(),
      below,
    }),
  );

const curve = (of: fc.Arbitrary<string>) =>
  fc.tuple(of, knots, fc.array(share, { minLength: 6, maxLength: 6 })).map(
    ([fact, lines, shares]): ScoreParams => ({
      method: 'curve',
      of: fact,
      points: lines.map((at, index) => ({ at, share: shares[index] ?? '1' })),
    }),
  );

const straight = (of: fc.Arbitrary<string>) =>
  fc
    .tuple(of, fc.subarray(['0', '0.5', '0.6', '0.9', '1', '1.5', '2'], { minLength: 2, maxLength: 2 }), fc.boolean())
    .map(([fact, [low = '0', high = '1'], rising]): ScoreParams => {
      const [zeroAt, fullAt] = rising ? [low, high] : [high, low];
      return { method: 'linear', of: fact, zeroAt, fullAt };
    });

const TABLES: readonly (readonly [of: string, ...values: string[]])[] = [
  ['targetKind', 'quantity', 'date', 'text'],
  ['comparator', 'atLeast', 'atMost', 'equal'],
  ['inputs.level', 'low', 'high'],
  ['inputs.remark', '（一期）', '正常'],
  ['formType', 'project', 'transfer'],
];

const lookup = ({ item }: Use) =>
  fc.constantFrom(...TABLES.filter(([of]) => item === 'indicator' || of === 'formType')).chain(([of, ...values]) =>
    fc
      .tuple(
        fc.subarray(values, { minLength: 1 }),
        fc.array(anyAmount, { minLength: 3, maxLength: 3 }),
        fc.option(anyAmount),
      )
      .map(
        ([chosen, amounts, otherwise]): ScoreParams => ({
          method: 'lookup',
          of,
          table: chosen.map((value, index) => ({ value, ...(amounts[index] ?? { points: '1' }) })),
          ...(otherwise === null ? {} : { otherwise }),
        }),
      ),
  );

const judged = fc.constantFrom<ScoreParams>(
  {
    method: 'judged',
    of: 'inputs.judged',
    bands: [
      { id: 'low', from: '0', to: '0.6' },
      { id: 'high', from: '0.6', to: '1' },
    ],
  },
  {
    method: 'judged',
    of: 'inputs.judged',
    band: 'inputs.level',
    bands: [
      { id: 'high', from: '0.8', to: '1' },
      { id: 'middle', from: '0.6', to: '0.8' },
      { id: 'low', from: { parameter: 'pass' }, to: '0.6' },
    ],
  },
);

const checklist = fc.array(fc.tuple(points, fc.option(points)), { minLength: 1, maxLength: 2 }).map(
  (parts): ScoreParams => ({
    method: 'checklist',
    parts: parts.map(([whole, late], index) => ({
      input: index === 0 ? 'inputs.plan' : 'inputs.report',
      points: whole,
      ...(late === null ? {} : { latePoints: late }),
    })),
  }),
);

/** Methods that take a cap and a floor. */
function bounded(use: Use): fc.Arbitrary<ScoreParams> {
  const of = anyNumberFact(use);
  return fc.oneof(
    anyAmount.map((each): ScoreParams => ({ method: 'fixed', ...each })),
    of.map((fact): ScoreParams => ({ method: 'proportional', of: fact })),
    of.map((fact): ScoreParams => ({ method: 'reciprocal', of: fact })),
    straight(of),
    curve(of),
    steps(of),
    perUnit(of).map((params): ScoreParams => params),
    lookup(use),
    anyExpression(use).map((expression): ScoreParams => ({ method: 'expression', expression })),
    ...(use.item === 'indicator' ? [checklist] : []),
  );
}

/** The parameters of any score method. */
export function anyScoreParams(use: Use): fc.Arbitrary<ScoreParams> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<ScoreParams>({ method: 'full' }, { method: 'zero' }) },
    {
      weight: 10,
      arbitrary: fc.tuple(bounded(use), bounds).map(([params, limits]) => ({ ...params, ...limits }) as ScoreParams),
    },
    ...(use.item === 'indicator' ? [{ weight: 1, arbitrary: judged }] : []),
  );
}

/** A method that gives every item points, so that a form has a total. */
export const sureParams: fc.Arbitrary<ScoreParams> = fc.oneof(
  fc.constantFrom<ScoreParams>({ method: 'full' }, { method: 'zero' }),
  anyAmount.map((each): ScoreParams => ({ method: 'fixed', ...each })),
);

/** The parameters of a deduction or an addition. */
export function anyAmountParams(use: Use): fc.Arbitrary<AmountParams> {
  return fc.oneof(
    anyAmount.map((each): AmountParams => ({ method: 'fixed', ...each })),
    perUnit(anyNumberFact(use)).map((params): AmountParams => params),
    anyExpression(use).map((expression): AmountParams => ({ method: 'expression', expression })),
  );
}
