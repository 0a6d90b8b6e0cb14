import {
  direction,
  executionRules,
  indicatorRules,
  known,
  met,
  ruleSetWith,
  scoreRule,
} from '../../support/rule-set.ts';
import { type Fault, framework, label, rules, withCondition, withRule } from './fault.ts';

/** Faults that trying cases brings up. */
export const casesFaults = {
  'rule-set/unreachable-rule': [
    {
      faulty: withRule(
        scoreRule('never', { method: 'zero' }, { priority: 40, conditions: { all: [met(true), met(false)] } }),
      ),
      path: '/rules/6/conditions',
      params: { rule: 'never', sample: null },
    },
    {
      faulty: withCondition({
        all: [
          { fact: 'ratio', operator: 'lessThan', value: '0.5' },
          { fact: 'ratio', operator: 'greaterThan', value: '0.6' },
        ],
      }),
      path: '/rules/6/conditions',
      params: { rule: 'finding', sample: null },
    },
  ],
  'rule-set/shadowed-rule': [
    {
      faulty: withRule(
        scoreRule('behind', { method: 'zero' }, { priority: 10, conditions: { all: [met(true), known('ratio')] } }),
      ),
      path: '/rules/6',
      params: { rule: 'behind', by: 'met' },
    },
  ],
  'rule-set/no-rule': [
    { faulty: ruleSetWith({ rules: [...executionRules] }), path: '/rules', params: { sample: '—' } },
    {
      faulty: ruleSetWith({
        rules: [...executionRules, scoreRule('met', { method: 'full' }, { conditions: met(true) })],
      }),
      path: '/rules',
      params: {},
    },
    {
      faulty: ruleSetWith({
        rules: [
          ...indicatorRules,
          scoreRule('rate', { method: 'zero' }, { item: 'execution', conditions: known('executionRate') }),
        ],
      }),
      path: '/rules',
      params: {},
    },
    {
      faulty: ruleSetWith({ rules: [...indicatorRules], framework: framework({ executionMaxScore: '10' }) }),
      path: '/rules',
      params: { sample: '—' },
    },
  ],
  'rule-set/ambiguous-priority': [
    {
      faulty: withRule(
        scoreRule(
          'twin',
          { method: 'zero' },
          { priority: 30, conditions: { fact: 'targetKind', operator: 'equal', value: 'text' } },
        ),
      ),
      path: '/rules/6/priority',
      params: { rule: 'met', other: 'twin', priority: 30 },
    },
  ],
  'rule-set/lint-sampled': [
    {
      faulty: ruleSetWith({
        inputs: {
          ...ruleSetWith().inputs,
          ...Object.fromEntries([...'abcdefgh'].map((name) => [name, { type: 'number' as const, title: label(name) }])),
        },
        rules: [
          ...rules,
          ...[...'abcdefgh'].map((name, index) =>
            scoreRule(
              `with-${name}`,
              { method: 'zero' },
              { priority: 50 + index, conditions: { fact: `inputs.${name}`, operator: 'greaterThan', value: '5' } },
            ),
          ),
        ],
      }),
      path: '/rules',
      params: {},
      severity: 'info',
    },
  ],
  'rule-set/display-differs': [
    {
      faulty: ruleSetWith({ gradeOn: 'exact' }),
      path: '/gradeOn',
      params: { printed: '90.00', deciding: '89.99999', rating: 'good', printedRating: 'excellent' },
      severity: 'warning',
    },
    {
      faulty: ruleSetWith({
        gradeOn: 'exact',
        framework: framework({ notApplicable: 'none' }),
        rounding: { ...ruleSetWith().rounding, item: { places: 4, mode: 'half-up' } },
      }),
      path: '/gradeOn',
      params: { printed: '90.00', rating: 'good', printedRating: 'excellent' },
      severity: 'warning',
    },
  ],
  'rule-set/cost-scored-as-positive': [
    {
      faulty: ruleSetWith({
        rules: rules.map((rule) =>
          rule.id === 'exceeded'
            ? scoreRule(
                'exceeded',
                { method: 'proportional', of: 'ratio' },
                { priority: 20, conditions: { all: [met(false), direction('lower'), known('ratio')] } },
              )
            : rule,
        ),
      }),
      path: '/rules/4/event/params',
      params: { rule: 'exceeded' },
      severity: 'warning',
    },
  ],
  'rule-set/negated-unknown': [
    {
      faulty: withCondition({ not: { fact: 'ratio', operator: 'greaterThanInclusive', value: '0.6' } }),
      path: '/rules/6/conditions/not/fact',
      params: { fact: 'ratio' },
      severity: 'warning',
    },
    {
      faulty: withCondition({ not: { any: [{ not: met(true) }, met(false)] } }),
      path: '/rules/6/conditions/not/any/1/fact',
      params: { fact: 'met' },
      severity: 'warning',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Fault[]>>;
