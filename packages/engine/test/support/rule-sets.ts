import { type Condition, OPERATORS, type RuleSet, type ScoreParams, type ScoringRule } from '@plumbline/core';
import fc from 'fast-check';
import { adjustRule, formRule, ruleSetOf, scoreRule } from './rule-set.ts';

const share = fc.constantFrom('0', '0.25', '0.3333', '0.5', '0.8', '1');
const line = fc.constantFrom('0', '0.5', '0.6', '0.95', '1', '1.3', '2');
const number = fc.oneof(line, fc.constant({ parameter: 'line' }));
const numericOperators = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal', 'notEqual'];

const NUMBERS = ['ratio', 'shortfall', 'actual', 'target', 'maxScore', 'daysLate', 'executionRate', 'inputs.faults'];
const FLAGS = ['met', 'comparable', 'zeroTarget', 'textsEqual', 'hasDeviationReason', 'inputs.absent'];
const LABELS: readonly (readonly [fact: string, ...values: string[]])[] = [
  ['direction', 'higher', 'lower'],
  ['kind', 'quantitative', 'qualitative'],
  ['targetKind', 'quantity', 'date', 'text', 'absent'],
  ['category', 'output', 'benefit'],
];

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom(...NUMBERS),
    operator: fc.constantFrom(...OPERATORS.filter((name) => numericOperators.includes(name))),
    value: number,
  }),
  fc.record({
    fact: fc.constantFrom(...FLAGS),
    operator: fc.constantFrom('equal' as const, 'notEqual' as const),
    value: fc.constantFrom(true, false, null),
  }),
  fc.record({
    fact: fc.constantFrom(...NUMBERS, ...FLAGS),
    operator: fc.constant('present' as const),
    value: fc.boolean(),
  }),
  fc.constantFrom(...LABELS).chain(([fact, ...values]) =>
    fc.oneof(
      fc.record({
        fact: fc.constant(fact),
        operator: fc.constantFrom('equal' as const, 'notEqual' as const),
        value: fc.constantFrom(...values),
      }),
      fc.record({
        fact: fc.constant(fact),
        operator: fc.constantFrom('in' as const, 'notIn' as const),
        value: fc.subarray(values, { minLength: 1 }),
      }),
    ),
  ),
);

/** A condition that lint lets through, over facts every indicator has. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: comparison },
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
    fc.record({ condition: fc.constant('named') }),
  ),
})).tree;

const amount = fc.oneof(fc.record({ points: fc.constantFrom('0', '1', '2.5', '7') }), fc.record({ share }));
const of = fc.constantFrom('ratio', 'executionRate', 'declaredShare', 'inputs.faults');
const partial = fc.constantFrom('started' as const, 'whole' as const, 'fraction' as const);
const knots = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 5 })
  .map((ats) => ats.sort((a, b) => a - b).map((at) => String(at / 10)));

const perUnit = fc
  .record({
    of: fc.constantFrom('shortfall', 'ratio', 'inputs.faults', 'daysLate'),
    line,
    side: fc.constantFrom('above' as const, 'below' as const),
    step: fc.constantFrom('0.3', '1', '5'),
    partial,
  })
  .chain((counted) => amount.map((each) => ({ method: 'perUnit' as const, ...counted, ...each })));

const steps = fc.tuple(of, knots, fc.array(amount, { minLength: 5, maxLength: 5 }), amount).map(
  ([fact, lines, amounts, below]): ScoreParams => ({
    method: 'steps',
    of: fact,
    steps: lines.map((from, index) => ({ from, ...(amounts[index] ?? below) })).reverse(),
    below,
  }),
);

const curve = fc.tuple(of, knots, fc.array(share, { minLength: 5, maxLength: 5 })).map(
  ([fact, lines, shares]): ScoreParams => ({
    method: 'curve',
    of: fact,
    points: lines.map((at, index) => ({ at, share: shares[index] ?? '1' })),
  }),
);

const bounded: fc.Arbitrary<ScoreParams> = fc.oneof(
  fc.constantFrom<ScoreParams>({ method: 'full' }, { method: 'zero' }),
  amount.map((each): ScoreParams => ({ method: 'fixed', ...each })),
  of.map((fact): ScoreParams => ({ method: 'proportional', of: fact })),
  of.map((fact): ScoreParams => ({ method: 'reciprocal', of: fact })),
  fc
    .tuple(of, line, line)
    .filter(([, from, to]) => from !== to)
    .map(([fact, zeroAt, fullAt]): ScoreParams => ({ method: 'linear', of: fact, zeroAt, fullAt })),
  curve,
  steps,
  perUnit.map((params): ScoreParams => params),
  fc.constantFrom<ScoreParams>(
    { method: 'lookup', of: 'targetKind', table: [{ value: 'quantity', share: '0.9' }], otherwise: { points: '1' } },
    {
      method: 'judged',
      of: 'inputs.judged',
      bands: [
        { id: 'low', from: '0', to: '0.6' },
        { id: 'high', from: '0.6', to: '1' },
      ],
    },
    { method: 'expression', expression: 'maxScore * (1 - ratio / 3) - line' },
    { method: 'expression', expression: 'clamp(target - actual, 0 - maxScore, inputs.faults)' },
  ),
);

/** Parameters of a method that ends at the maximum score. */
const anyParams: fc.Arbitrary<ScoreParams> = fc
  .tuple(bounded, fc.constantFrom({}, {}, { cap: '0.8' }, { floor: '0.2' }, { cap: '0.9', floor: '0.1' }))
  .map(([params, bounds]) => ('of' in params && params.method !== 'judged' ? { ...params, ...bounds } : params));

const adjustment: fc.Arbitrary<Omit<ScoringRule, 'id'>> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('deduct' as const, 'add' as const),
      fc.oneof(
        amount.map((each) => ({ method: 'fixed' as const, ...each })),
        perUnit,
      ),
      anyCondition,
    )
    .map(([type, params, conditions]) => adjustRule('x', { type, params }, { conditions })),
  fc
    .tuple(amount, anyCondition)
    .map(([params, conditions]) => adjustRule('x', { type: 'cap', params }, { conditions })),
);

const whole: fc.Arbitrary<Omit<ScoringRule, 'id'>> = fc.oneof(
  fc
    .tuple(fc.constantFrom('item' as const, 'group' as const, 'category' as const, 'total' as const), anyCondition)
    .map(([scope, conditions]) =>
      formRule('x', { type: 'veto', params: { scope } }, { item: 'indicator', conditions }),
    ),
  fc
    .tuple(fc.constantFrom('deduct' as const, 'add' as const), amount, fc.constantFrom('0', '2', '4'))
    .map(([type, each, count]) =>
      formRule(
        'x',
        { type, params: { method: 'fixed', ...each } },
        { conditions: { fact: 'missedCount', operator: 'greaterThanInclusive', value: count } },
      ),
    ),
  fc
    .tuple(amount, fc.constantFrom('30', '60'))
    .map(([params, total]) =>
      formRule('x', { type: 'cap', params }, { conditions: { fact: 'total', operator: 'greaterThan', value: total } }),
    ),
);

const rounding = fc.record({
  places: fc.constantFrom(0, 1, 2, 4),
  mode: fc.constantFrom('up' as const, 'down' as const, 'half-up' as const, 'half-even' as const),
});

const number2 = (title: string) => ({ type: 'number' as const, title: { zh: title, en: title } });

/** A rule set that compiles, with capped methods, distinct priorities, adjustments and form rules. */
export const anyRuleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    line,
    scoring: fc.array(fc.tuple(anyParams, anyCondition), { minLength: 1, maxLength: 4 }),
    last: anyParams,
    others: fc.array(fc.oneof(adjustment, whole), { maxLength: 4 }),
    named: comparison,
    notApplicable: fc.constantFrom(
      'rescaleTotal' as const,
      'rescaleCategory' as const,
      'full' as const,
      'none' as const,
    ),
    rounding: fc.record({ executionRate: rounding, item: rounding, total: rounding }),
    gradeOn: fc.constantFrom('rounded' as const, 'exact' as const),
  })
  .map((parts) => {
    const rules = [
      scoreRule(
        'absent',
        { method: 'notApplicable' },
        { priority: 90, conditions: { fact: 'inputs.absent', operator: 'equal', value: true } },
      ),
      ...parts.scoring.map(([params, conditions], index) =>
        scoreRule(`score-${index}`, params, { priority: 80 - index, conditions }),
      ),
      scoreRule('last', parts.last),
      ...parts.others.map((rule, index) => ({ ...rule, id: `other-${index}` })),
    ];
    const label = { zh: '类', en: 'category' };
    return ruleSetOf(rules, {
      parameters: { line: parts.line },
      inputs: {
        judged: number2('评定得分'),
        faults: number2('差错数'),
        absent: { type: 'flag', title: { zh: '不适用', en: 'does not apply' } },
      },
      conditions: { named: parts.named },
      framework: {
        maxScore: '100',
        categories: [
          { id: 'output', label },
          { id: 'benefit', label },
        ],
        notApplicable: parts.notApplicable,
        indicators: [],
      },
      rounding: parts.rounding,
      gradeOn: parts.gradeOn,
    });
  });
