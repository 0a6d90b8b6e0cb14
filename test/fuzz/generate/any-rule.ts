import type { Condition, ScoringRule } from '@plumbline/core';
import fc from 'fast-check';
import { anyCondition } from './any-condition.ts';
import { anyAmount, anyAmountParams, anyScoreParams } from './any-method.ts';
import type { Use } from './words.ts';

/** A rule without its name and its rank. */
export type Nameless = Omit<ScoringRule, 'id' | 'priority'>;

/** The named conditions a rule may refer to, by what it is about. */
export type Named = Readonly<Record<Use['item'], readonly string[]>>;

const SENTENCES: Readonly<Record<Use['item'], ScoringRule['sentence']>> = {
  indicator: {
    zh: '目标{target}，实际{actual}，得{score}分（{ratio}）',
    en: '{actual} of {target}: {score} of {maxScore}',
  },
  execution: { zh: '执行率{executionRate}，扣{deduction}分', en: 'spent {actualExpenditure} of {finalBudget}' },
  form: { zh: '调整{amount}分', en: 'changed by {amount}' },
};

/** A rule from its parts, with the sentence of its kind of item. */
export const makeRule = ({ phase, item }: Use, conditions: Condition, event: ScoringRule['event']): Nameless => ({
  title: { zh: phase, en: phase },
  phase,
  item,
  conditions,
  event,
  references: [{ document: '示例办法', clause: null }],
  sentence: SENTENCES[item],
});

/** A rule that gives an item its points. */
export function anyScoreRule(item: 'execution' | 'indicator', named: Named): fc.Arbitrary<Nameless> {
  const use: Use = { phase: 'score', item };
  return fc
    .tuple(anyCondition(use, named[item]), anyScoreParams(use))
    .map(([conditions, params]) => makeRule(use, conditions, { type: 'score', params }));
}

/** One that adds to them, takes from them or limits them. */
export function anyAdjustRule(item: 'execution' | 'indicator', named: Named): fc.Arbitrary<Nameless> {
  const use: Use = { phase: 'adjust', item };
  return fc
    .tuple(anyCondition(use, named[item]), anyChange(use))
    .map(([conditions, event]) => makeRule(use, conditions, event));
}

/** One about the total, for the whole form or because of one item. */
export function anyFormRule(named: Named): fc.Arbitrary<Nameless> {
  return fc.constantFrom<Use['item']>('form', 'form', 'indicator', 'execution').chain((item) => {
    const use: Use = { phase: 'form', item };
    const scopes = item === 'form' ? (['total'] as const) : (['item', 'group', 'category', 'total'] as const);
    const veto = fc.constantFrom(...scopes).map((scope): ScoringRule['event'] => ({ type: 'veto', params: { scope } }));
    return fc
      .tuple(
        anyCondition(use, named[item]),
        fc.oneof({ weight: 1, arbitrary: veto }, { weight: 3, arbitrary: anyChange(use) }),
      )
      .map(([conditions, event]) => makeRule(use, conditions, event));
  });
}

/** A finding, about an item or the form. */
export function anyFindingRule(named: Named): fc.Arbitrary<Nameless> {
  return fc.constantFrom<Use['item']>('form', 'indicator', 'indicator', 'execution').chain((item) => {
    const use: Use = { phase: 'finding', item };
    return fc
      .tuple(
        anyCondition(use, named[item]),
        fc.constantFrom('flag' as const, 'require' as const),
        fc.record({
          code: fc.constantFrom('look-here', 'odd-figure'),
          severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
        }),
      )
      .map(([conditions, type, params]) => makeRule(use, conditions, { type, params }));
  });
}

/** What changes points that are there: a deduction, an addition, a cap. */
function anyChange(use: Use): fc.Arbitrary<ScoringRule['event']> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('deduct' as const, 'add' as const), anyAmountParams(use))
        .map(([type, params]): ScoringRule['event'] => ({ type, params })),
    },
    { weight: 1, arbitrary: anyAmount.map((params): ScoringRule['event'] => ({ type: 'cap', params })) },
  );
}
