import { COMPARATORS, type Condition, ROUNDING_MODES, type RuleSet, type ScoringRule } from '@plumbline/core';
import fc from 'fast-check';
import { anyComparison, anyCondition } from './any-condition.ts';
import { anyFramework } from './any-framework.ts';
import { sureParams } from './any-method.ts';
import {
  anyAdjustRule,
  anyFindingRule,
  anyFormRule,
  anyScoreRule,
  makeRule,
  type Named,
  type Nameless,
} from './any-rule.ts';
import { INPUTS, PARAMETERS } from './words.ts';

const NAMED: Named = { indicator: ['aboutItem', 'either', 'aboutForm'], execution: ['aboutForm'], form: ['aboutForm'] };

/** Conditions with names: one any rule may use, one for rules about indicators, and one made of both. */
const conditions: fc.Arbitrary<Record<string, Condition>> = fc.record({
  aboutForm: anyComparison({ phase: 'score', item: 'form' }),
  aboutItem: anyCondition({ phase: 'score', item: 'indicator' }, []),
  either: fc.constant<Condition>({ any: [{ condition: 'aboutItem' }, { not: { condition: 'aboutForm' } }] }),
});

const rounding = fc.record({
  places: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(0, 1, 2, 2, 2, 3, 4) }, fc.constantFrom(6, 9, 12)),
  mode: fc.constantFrom(...ROUNDING_MODES),
});

const comparator = fc.constantFrom(...COMPARATORS);
const readings: fc.Arbitrary<RuleSet['readings']> = fc
  .tuple(fc.record({ bare: comparator, zero: comparator, equal: comparator }), fc.option(comparator))
  .map(([all, quality]) => (quality === null ? all : { ...all, bareByGroup: { quality } }));

const label = (id: string) => ({ zh: id, en: id });
const grades: fc.Arbitrary<RuleSet['grades']> = fc.oneof(
  fc
    // In any order, of which lint only warns: grades go by their lines.
    .shuffledSubarray(['90', '80', '60', '33.3333', '10'], { minLength: 1 })
    .map((lines) => ['0', ...lines].map((from, index) => ({ id: `grade-${index}`, label: label(`级${index}`), from }))),
  fc.constant<RuleSet['grades']>([{ id: 'only', label: label('唯一'), from: '0' }]),
);

/** Few rule sets touch the total: those that do are scored in exact rationals, and the programs would be seen too seldom. */
const others = fc
  .tuple(
    fc.array(fc.oneof(anyAdjustRule('indicator', NAMED), anyAdjustRule('execution', NAMED)), { maxLength: 3 }),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<Nameless[]>([]) },
      { weight: 1, arbitrary: fc.array(anyFormRule(NAMED), { minLength: 1, maxLength: 3 }) },
    ),
    fc.array(anyFindingRule(NAMED), { maxLength: 3 }),
  )
  .map((groups) => groups.flat());

const always: Condition = { fact: 'item', operator: 'present', value: true };
const sure = (item: 'execution' | 'indicator') =>
  sureParams.map((params) => makeRule({ phase: 'score', item }, always, { type: 'score', params }));

/** Rules with their names; priorities are mostly apart, sometimes tied, so that the order of the document decides. */
const rules: fc.Arbitrary<ScoringRule[]> = fc
  .tuple(
    fc.array(anyScoreRule('execution', NAMED), { minLength: 1, maxLength: 2 }),
    fc.array(anyScoreRule('indicator', NAMED), { minLength: 2, maxLength: 5 }),
    fc.option(fc.tuple(sure('execution'), sure('indicator')), { freq: 4 }),
    others,
    fc.boolean(),
  )
  .map(([execution, indicator, fallback, rest, tied]) => {
    const rank = (index: number) => (tied ? 50 - (index >> 1) : 50 - index);
    const named = (kind: string) => (rule: Nameless, index: number) => ({
      ...rule,
      id: `${kind}-${index}`,
      priority: rank(index),
    });
    const last = (fallback ?? []).map((rule, index) => ({
      ...rule,
      id: index === 0 ? 'last-execution' : 'last',
      priority: 0,
    }));
    return [
      ...notApplicable,
      ...execution.map(named('execution')),
      ...indicator.map(named('score')),
      ...last,
      ...rest.map((rule, index) => ({ ...rule, id: `other-${index}` })),
    ];
  });

const absent = (item: 'execution' | 'indicator', fact: string): ScoringRule => ({
  ...makeRule(
    { phase: 'score', item },
    { fact, operator: 'equal', value: true },
    { type: 'score', params: { method: 'notApplicable' } },
  ),
  id: `absent-${item}`,
  priority: 90,
});
const notApplicable = [absent('indicator', 'inputs.absent'), absent('execution', 'zeroBudget')];

/** A rule set of everything the language has; nearly every one compiles. */
export const anyRuleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    parameters: fc.record({
      line: fc.constantFrom(...PARAMETERS.line),
      points: fc.constantFrom(...PARAMETERS.points),
      pass: fc.constantFrom(...PARAMETERS.pass),
      unit: fc.constantFrom(...PARAMETERS.unit),
    }),
    rounding: fc.record({ executionRate: rounding, item: rounding, total: rounding }),
    readings,
    framework: anyFramework,
    conditions,
    rules,
    grades,
    gradeOn: fc.constantFrom('rounded' as const, 'exact' as const),
  })
  .map((parts) => ({
    schemaVersion: 1 as const,
    id: 'fuzzed',
    version: '1.0.0',
    title: label('随机规则集'),
    references: [{ document: '示例办法', clause: null }],
    effective: { fromYear: 2020, untilYear: null },
    inputs: INPUTS,
    ...parts,
  }));
